type Of = { readonly slug: string }

const all = ({ slug }: Of) => `/${slug}/house-templates`

/** Links to the Word templates of decision reports. */
export const houseTemplatesPaths = {
  houseTemplates: all,
  /** `of`: the id of a template of which this is a new edition. */
  giveHouseTemplate: (authority: Of, of: string | null = null) => `${all(authority)}/add${of ? `?of=${of}` : ''}`,
  houseTemplate: (authority: Of, template: string) => `${all(authority)}/${template}`,
  houseTemplateFile: (authority: Of, template: string) => `${all(authority)}/${template}/file`,
  /** `report`: one of the authority's own to fill it with; else a made-up one. */
  houseTemplatePreview: (authority: Of, template: string, report: string | null = null) =>
    `${all(authority)}/${template}/preview${report ? `?report=${report}` : ''}`,
  useHouseTemplate: (authority: Of, template: string) => `${all(authority)}/${template}/use`,
  retireHouseTemplate: (authority: Of, template: string) => `${all(authority)}/${template}/retire`,
  removeHouseTemplate: (authority: Of, template: string) => `${all(authority)}/${template}/remove`,
  starterTemplate: (authority: Of, family: string) => `${all(authority)}/starters/${family}`,
  templateTags: (authority: Of, family: string) => `${all(authority)}/tags/${family}`,
} as const
