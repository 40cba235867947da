/** How many findings a report makes. A letter that only speaks of earlier ones isn't one without findings. */
export function findingsWords(findings: number, echoes: number): string {
  if (findings === 0) return echoes > 0 ? 'speaks of earlier findings' : 'no findings'
  return findings === 1 ? '1 finding' : `${findings} findings`
}
