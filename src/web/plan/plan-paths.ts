import { actionPaths } from './action/action-paths.ts'
import { checkPaths } from './checks/check-paths.ts'
import { consultationPaths } from './consultation/consultation-paths.ts'
import { equalityPaths } from './equality/equality-paths.ts'
import { exportPaths } from './export/export-paths.ts'
import { findingPartPaths } from './finding-parts/finding-part-paths.ts'
import { importPaths } from './import/import-paths.ts'
import { importGoodwardFilePaths } from './import-goodward-file/import-goodward-file-paths.ts'
import { partnerPaths } from './partners/partner-paths.ts'
import { phasePaths } from './phases/phase-paths.ts'
import { planTablePaths } from './plan-table/plan-table-paths.ts'
import { sourcePaths } from './sources/source-paths.ts'
import { versionPaths } from './versions/version-paths.ts'
import { workstreamPaths } from './workstreams/workstream-paths.ts'

type Of = { readonly slug: string }

/** Links to plans and what is in them. */
export const planPaths = {
  ...actionPaths,
  startPlan: ({ slug }: Of, inspection: string) => `/${slug}/inspections/${inspection}/plan`,
  plan: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}`,
  renamePlan: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/title`,
  takeInspectionOut: ({ slug }: Of, plan: string, inspection: string) => `/${slug}/plans/${plan}/inspections/${inspection}/take-out`,
  money: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/money`,
  addCost: ({ slug }: Of, plan: string, action?: string) => `/${slug}/plans/${plan}/money/costs/add${action ? `?action=${action}` : ''}`,
  cost: ({ slug }: Of, plan: string, cost: string) => `/${slug}/plans/${plan}/money/costs/${cost}`,
  addFunding: ({ slug }: Of, plan: string, cost: string, year?: number) =>
    `/${slug}/plans/${plan}/money/costs/${cost}/funding${year ? `?year=${year}` : ''}`,
  funding: ({ slug }: Of, plan: string, funding: string) => `/${slug}/plans/${plan}/money/funding/${funding}`,
  addFundingSource: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/money/sources/add`,
  fundingSource: ({ slug }: Of, plan: string, source: string) => `/${slug}/plans/${plan}/money/sources/${source}`,
  /** Which actions cost nothing, and which aren't costed yet. */
  costing: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/money/actions`,
  putMoneyBack: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/money/put-back`,
  checkText: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/money/check-text`,
  spend: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/money/spend`,
  giveLedger: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/money/spend/ledger`,
  recordLedger: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/money/spend/ledger/record`,
  /** What was spent and is forecast from one source in one financial year; 2016 is 2016/17. */
  spendOf: ({ slug }: Of, plan: string, source: string, year: number) => `/${slug}/plans/${plan}/money/spend/${source}/${year}`,
  /** Up or down in the plan's own order. */
  movePart: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/order`,
  measures: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/measures`,
  addMeasure: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/measures/add`,
  measure: ({ slug }: Of, plan: string, measure: string) => `/${slug}/plans/${plan}/measures/${measure}`,
  putMeasureBack: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/measures/put-back`,
  risks: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/risks`,
  /** With the buttons that change the plan's order; otherwise the gravest come first. */
  risksInOrder: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/risks?order=plan`,
  addRisk: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/risks/add`,
  risk: ({ slug }: Of, plan: string, risk: string) => `/${slug}/plans/${plan}/risks/${risk}`,
  putRiskBack: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/risks/put-back`,
  ...workstreamPaths,
  ...partnerPaths,
  ...checkPaths,
  ...exportPaths,
  ...importGoodwardFilePaths,
  ...phasePaths,
  ...planTablePaths,
  ...sourcePaths,
  ...versionPaths,
  ...consultationPaths,
  ...equalityPaths,
  ...findingPartPaths,
  ...importPaths,
} as const
