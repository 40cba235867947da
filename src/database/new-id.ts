/** A new record's id: UUID version 7, which sorts by the moment it was made. */
export function newId(): string {
  return (crypto as unknown as { randomUUIDv7(): string }).randomUUIDv7()
}
