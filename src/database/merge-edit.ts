/**
 * What becomes of an edit when somebody was faster: a field that only one side changed takes that side's value; a field that both
 * changed, and differently, is for the person to choose.
 */
export type MergedEdit<Field extends string> = {
  /** Each field with one value that both sides can live with; for a field in `toChoose` it is yours. */
  readonly merged: Readonly<Record<Field, string>>
  readonly toChoose: readonly Field[]
}

/** All three as the form writes them, as text, so that "changed" means what the person saw. */
export function mergeEdit<Field extends string>(
  before: Readonly<Record<Field, string>>,
  theirs: Readonly<Record<Field, string>>,
  yours: Readonly<Record<Field, string>>,
): MergedEdit<Field> {
  const fields = Object.keys(yours) as Field[]
  const merged: Record<Field, string> = { ...yours }
  const toChoose: Field[] = []
  for (const field of fields) {
    if (yours[field] === before[field]) merged[field] = theirs[field] ?? yours[field]
    else if (theirs[field] !== before[field] && theirs[field] !== yours[field]) toChoose.push(field)
  }
  return { merged, toChoose }
}
