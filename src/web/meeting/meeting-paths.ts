type Of = { readonly slug: string }

/** Links to bodies and their meetings. */
export const meetingPaths = {
  bodies: ({ slug }: Of) => `/${slug}/bodies`,
  importMeetings: ({ slug }: Of) => `/${slug}/bodies/import`,
  putMeetings: ({ slug }: Of) => `/${slug}/bodies/import/put`,
  addBody: ({ slug }: Of) => `/${slug}/bodies/add`,
  body: ({ slug }: Of, body: string) => `/${slug}/bodies/${body}`,
  changeBody: ({ slug }: Of, body: string) => `/${slug}/bodies/${body}/change`,
  sitOnBody: ({ slug }: Of, body: string) => `/${slug}/bodies/${body}/members/add`,
  leaveBody: ({ slug }: Of, body: string, member: string) => `/${slug}/bodies/${body}/members/${member}/end`,
  addMeetings: ({ slug }: Of, body: string) => `/${slug}/bodies/${body}/meetings/add`,
  meeting: ({ slug }: Of, body: string, meeting: string) => `/${slug}/bodies/${body}/meetings/${meeting}`,
  removeMeeting: ({ slug }: Of, body: string, meeting: string) => `/${slug}/bodies/${body}/meetings/${meeting}/remove`,
} as const
