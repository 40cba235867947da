import { MalformedFileError, MaxXmlDepthError, TemplateDataError, TemplateSyntaxError } from 'easy-template-x'
import { exampleReport } from '../papers/example-report.ts'
import { makePaper } from '../papers/paper.adapter.ts'
import type { Manifest } from '../report/manifest.ts'
import type { ReportContent } from '../report/report-content.ts'

/** A paper, or in a sentence why this template can't be filled: some things show only when rows and words are put in. */
export type Filled = { readonly paper: Uint8Array; readonly wrong?: undefined } | { readonly paper?: undefined; readonly wrong: string }

export async function fillOwnTemplate(content: ReportContent, template: Uint8Array): Promise<Filled> {
  try {
    return { paper: await makePaper(content, { template, copy: { draft: true, forPublic: false } }) }
  } catch (error) {
    const isOfTheFile = [TemplateSyntaxError, TemplateDataError, MaxXmlDepthError, MalformedFileError].some((kind) => error instanceof kind)
    if (!isOfTheFile) throw error
    const tags = error instanceof Error ? (error.message.match(/\{[^{}]{1,60}\}/g) ?? []) : []
    const named = tags.length > 0 ? `${new Intl.ListFormat('en-GB').format([...new Set(tags)])}: ` : ''
    return { wrong: `${named}what repeats must begin and end in the same text, in the same cell, or in one row of one table.` }
  }
}

/** Whether it can be filled at all, tried with an example that has something in every field. */
export const tryTemplate = (manifest: Manifest, template: Uint8Array): Promise<Filled> => fillOwnTemplate(exampleReport(manifest), template)
