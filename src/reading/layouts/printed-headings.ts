/** What the inspectorate prints above its lists, in any of its reports, with the variants of wording that the years brought. */
const urgency = '(?:priority|immediate|urgent)'

export const priorityActions = new RegExp(
  `^(?:areas? (?:of|for|requiring|needing) )?${urgency}(?:(?: (?:and|or) |/| )${urgency})? actions?\\b(?: (?:for|in|by|required|needed)\\b[^.]{0,60})?$`,
  'i',
)

export const areasForImprovement =
  /^(?:(?:the|other|further|key|main) )?areas? (?:(?:of|for|requiring|needing) (?:further )?(?:improvement|development)|(?:of practice )?(?:that|which) (?:needs?|requires?) (?:to improve|to be improved|improvement))\b[^.]{0,60}$/i

export const whatNeedsToImprove =
  /^what (?:.{0,60} )?(?:(?:needs?|must|should|could) (?:(?:to|further|do|now) ){0,3}(?:improve|be improved|change|get better)|needs? (?:improving|improvement))\b[^.]{0,110}$/i
