// What was read of a file from outside as PostgreSQL takes it: without NUL characters and halves of characters, which a damaged font can
// give and which jsonb refuses.

export function storedJson(value: unknown): string {
  return JSON.stringify(value, (_name, each) => (typeof each === 'string' ? each.replaceAll('\u0000', '').toWellFormed() : each))
}
