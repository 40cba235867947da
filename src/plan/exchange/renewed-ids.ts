/** The same with each text that is an id of the map put in the other's stead, wherever it stands. */
export function renewedIds<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return (ids.get(value) ?? value) as T
  if (Array.isArray(value)) return value.map((each) => renewedIds(each, ids)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, renewedIds(each, ids)])) as T
}
