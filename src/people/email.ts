// An e-mail address that somebody can sign in with.

/** Why text isn't one, or null. */
export function problemWithEmail(text: string): string | null {
  const fits = text.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(text)
  return fits ? null : 'Enter an e-mail address, such as name@example.gov.uk'
}
