type Of = { readonly slug: string }

/** Links to the council calendar. */
export const councilCalendarPaths = {
  /** `asked`: from which month ("2016-07"), how many of them, and of whom (a body's id, or "duties"). */
  councilCalendar: ({ slug }: Of, asked: Readonly<Record<string, string>> = {}) => {
    const said = Object.entries(asked).filter(([, value]) => value !== '')
    return `/${slug}/calendar${said.length ? `?${new URLSearchParams(said)}` : ''}`
  },
  ownCalendar: ({ slug }: Of) => `/${slug}/calendar/own`,
  endCalendarAddress: ({ slug }: Of) => `/${slug}/calendar/own/end`,
  calendarFeed: (token: string) => `/calendar-address/${token}`,
} as const
