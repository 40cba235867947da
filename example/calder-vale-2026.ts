// The made-up council's inspection of autumn 2026, and how far its plan has come.

export const inspection = {
  report: 'ilacs-calder-vale-2026-11-13.pdf',
  publishedOn: '2026-11-13',
  receivedOn: '2026-11-12',
  plan: 'Improvement plan 2026/27',
} as const

/** Findings by their place in the report. Two are left without an action, as in any young plan. */
export const actions: readonly {
  readonly title: string
  readonly post: string
  readonly dueOn: string
  readonly findings: readonly number[]
}[] = [
  {
    title: 'Hold a strategy discussion within two days of each new worry about neglect',
    post: 'Head of Safeguarding',
    dueOn: '2026-12-18',
    findings: [1],
  },
  {
    title: 'Write each child’s plan on one page, with the family, and say what follows if it is not kept',
    post: 'Service Manager, Case Work',
    dueOn: '2027-01-29',
    findings: [2],
  },
  {
    title: 'Read six plans a month with parents and tell the teams what they said',
    post: 'Quality Assurance Manager',
    dueOn: '2027-02-26',
    findings: [2, 5],
  },
  {
    title: 'Supervise every social worker in the locality teams each month, and record what was decided',
    post: 'Head of Safeguarding',
    dueOn: '2027-01-15',
    findings: [4],
  },
]
