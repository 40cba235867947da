// Made-up words for a generated plan. None of it is any council's.

export const deeds = [
  'Recruit practice educators for',
  'Write and publish a practice standard on',
  'Audit twenty case files a month on',
  'Train every team manager in',
  'Review the arrangements with health and the police for',
  'Set up a weekly panel, chaired by the head of service, that looks at',
  'Agree a protocol between the council, the schools and the health trust, signed by each chief officer, on',
  'Ask children and young people what they think of',
  'Report each month to the improvement board on',
  'Bring in the recording system’s forms for',
] as const

export const matters = [
  'chronologies in case files',
  'supervision notes',
  'return interviews after a child has gone missing',
  'private fostering',
  'homes for young people aged 16 and 17',
  'pathway plans',
  'health assessments for children who come into care, within the 20 working days that the rules set, and for those placed at a distance',
  'strategy discussions out of hours',
  'thresholds at the front door',
  'advocacy before child protection conferences',
  'life story work',
  'reviewing officers’ challenge',
  'early permanence',
  'placements at short notice',
  'step down to early help',
  'children educated at home',
  'sibling assessments',
  'contracts with providers',
  'emergency duty',
  'performance figures for team managers',
] as const

export const asked = [
  'Make sure that every plan says who will do what, and by when.',
  'Keep a chronology in each case file and use it in supervision.',
  'Visit children who are privately fostered within the time that the rules set, and tell schools, health visitors and GPs how to notify the council of an arrangement that they hear of.',
  'Give team managers the figures that they need each month.',
  'Tell children and parents in writing what was decided, and why.',
  'Review the homes of young people aged 16 and 17 with them.',
  'Make sure that reviewing officers follow up what they ask for.',
  'Help more care leavers into work, training or study.',
  'Give social workers time to see children alone.',
] as const

export const streams = [
  'Leadership and governance',
  'Front door and assessment',
  'Help and protection',
  'Children looked after',
  'Care leavers',
  'Workforce',
  'Quality of practice, audit and learning from what children, parents and carers say',
  'Health of children looked after',
  'Partnership and the safeguarding board',
] as const

export const posts = [
  'Director of Children’s Services',
  'Head of Safeguarding',
  'Head of Children Looked After',
  'Principal Social Worker',
  'Head of Commissioning and Strategic Resources for Children, Schools and Families',
  'Service Manager, Front Door',
  'Service Manager, Care Leavers',
  'Workforce Lead',
] as const

export const people = ['Rowan Ashby', 'Tamsin Okoro', 'Idris Vale', 'Maud Penhaligon', 'Jonah Achterberg', 'Priya Castellane'] as const

export const partners = [
  { name: 'Calder Vale Safeguarding Children Board', contact: 'Hesper Lindqvist' },
  { name: 'Calder Vale Community Health NHS Trust', contact: 'Osric Thanet' },
  { name: 'West Moor Police', contact: 'Ngaio Farrow' },
] as const

export const fundingNames = [
  { kind: 'reserve', name: 'Improvement reserve' },
  { kind: 'base-budget', name: 'Children’s services base budget' },
  { kind: 'grant', name: 'Innovation grant' },
  { kind: 'saving-to-be-made', name: 'Savings from fewer placements outside the council’s area' },
  { kind: 'existing-resources', name: 'Time of the audit team' },
] as const
