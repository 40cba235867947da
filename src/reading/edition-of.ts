/** Which form of its framework's report this is, told from what it prints. */
import type { FrameworkId, ReadFinding, ReadJudgement } from './read-report.ts'

export function editionOf(framework: FrameworkId, judgements: readonly ReadJudgement[], findings: readonly ReadFinding[]): string {
  if (framework === 'sif') return findings.some(({ kind }) => kind === 'recommendation') ? 'sif-2015' : 'sif-2013'
  if (framework === 'focused-visit') return 'focused-visit-2018'
  if (framework === 'area-send') return 'area-send-2023'
  if (judgements.length > 0 && !judgements.some(({ area }) => /^overall/i.test(area))) return 'ilacs-2026'
  return judgements.some(({ area }) => /care leavers/i.test(area) && !/in care/i.test(area)) ? 'ilacs-2023' : 'ilacs-2018'
}
