// Whether the name that a report prints is this authority's. Reports call one council by many names: "Bury", "Bury Borough Council",
// "Bury Metropolitan Borough Council", "London Borough of Camden", "the Royal Borough of Greenwich".

const words = new Set(
  'the of and council councils borough metropolitan county city district unitary authority royal london local area partnership mbc lbc cc bc dc mdc'.split(
    ' ',
  ),
)

export function isThisAuthority(printed: string, name: string): boolean {
  const here = ownWords(name)
  const there = ownWords(printed)
  return here.length > 0 && here.join(' ') === there.join(' ')
}

/** What is left of a name without the words that say what kind of council it is; "City of London" keeps its London. */
function ownWords(name: string): string[] {
  const all = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' ')
    .replace(/['’]/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
  const own = all.filter((word) => !words.has(word))
  return (own.length > 0 ? own : all.filter((word) => word === 'london')).sort()
}
