type Of = { readonly slug: string }

const of = (slug: string, plan: string) => `/${slug}/plans/${plan}/sent`
const one = (slug: string, plan: string, submission: string) => `${of(slug, plan)}/${submission}`
const answerTo = (slug: string, plan: string, submission: string, answer: string) => `${one(slug, plan, submission)}/answers/${answer}`

/** Links to what was sent of a plan and what came back. */
export const submissionPaths = {
  sent: ({ slug }: Of, plan: string) => of(slug, plan),
  recordSubmission: ({ slug }: Of, plan: string, duty?: string) => `${of(slug, plan)}/record${duty ? `?duty=${duty}` : ''}`,
  submission: ({ slug }: Of, plan: string, submission: string) => one(slug, plan, submission),
  changeSubmission: ({ slug }: Of, plan: string, submission: string) => `${one(slug, plan, submission)}/change`,
  removeSubmission: ({ slug }: Of, plan: string, submission: string) => `${one(slug, plan, submission)}/remove`,
  acknowledgement: ({ slug }: Of, plan: string, submission: string, recipient: string) =>
    `${one(slug, plan, submission)}/recipients/${recipient}`,
  recordAnswer: ({ slug }: Of, plan: string, submission: string, recipient?: string) =>
    `${one(slug, plan, submission)}/answers/record${recipient ? `?from=${recipient}` : ''}`,
  answer: ({ slug }: Of, plan: string, submission: string, answer: string) => answerTo(slug, plan, submission, answer),
  removeAnswer: ({ slug }: Of, plan: string, submission: string, answer: string) => `${answerTo(slug, plan, submission, answer)}/remove`,
  letterOfAnswer: ({ slug }: Of, plan: string, submission: string, sha256: string) => `${one(slug, plan, submission)}/letters/${sha256}`,
  addAnswerStep: ({ slug }: Of, plan: string, submission: string, answer: string) =>
    `${answerTo(slug, plan, submission, answer)}/steps/add`,
  answerStep: ({ slug }: Of, plan: string, submission: string, answer: string, step: string) =>
    `${answerTo(slug, plan, submission, answer)}/steps/${step}`,
  removeAnswerStep: ({ slug }: Of, plan: string, submission: string, answer: string, step: string) =>
    `${answerTo(slug, plan, submission, answer)}/steps/${step}/remove`,
} as const
