import { areaSendRunning, drawAreaSend } from './area-send-layout.ts'
import { drawEarlySif, earlySifRunning } from './early-sif-layout.ts'
import { type Facts, factsOfAreaSend, factsOfEarlySif, factsOfFocusedVisit, factsOfIlacs, factsOfSif } from './facts.ts'
import { drawFocusedVisit, focusedVisitRunning } from './focused-visit-layout.ts'
import { drawIlacs, ilacsRunning } from './ilacs-layout.ts'
import { Paper, type PaperOptions } from './paper.ts'
import { drawSif, sifRunning } from './sif-layout.ts'
import { calderVale2016 } from './words/calder-vale-2016.ts'
import { calderVale2026 } from './words/calder-vale-2026.ts'
import * as small from './words/small-reports.ts'

// Every report that the project makes: the example council's two, and short ones for the tests, each also without tags.

export type SampleReport = { name: string; folder: 'example' | 'test/sample-reports'; facts: Facts; draw(tagged: boolean): Promise<Buffer> }
type Published = { published: Temporal.PlainDate }

const example = 'example'
const forTests = 'test/sample-reports'

/** `published` moves the example's newest report, to see its clock at another point. */
export function sampleReports(published: Temporal.PlainDate = calderVale2026.published): SampleReport[] {
  return [
    { name: 'sif-calder-vale-2016-07-15', folder: example, facts: factsOfSif(calderVale2016), draw: (tagged) => sifPdf(tagged) },
    ilacs('ilacs-calder-vale-2026-11-13', example, { ...calderVale2026, published }),
    ilacs('ilacs-harrowmere-2019-07-22', forTests, small.ilacs2019),
    ilacs('ilacs-wexcombe-2024-03-21', forTests, small.ilacs2024),
    visit('focused-visit-calder-vale-2026-04-24', small.visitWithPriorityActions),
    visit('focused-visit-harrowmere-2022-12-14', small.visitWithoutPriorityActions),
    send('area-send-calder-vale-2024-11-26', small.sendWithPriorityActions),
    send('area-send-harrowmere-2025-08-05', small.sendWithEffectivePractice),
    {
      name: 'sif-wexcombe-2014-12-18',
      folder: forTests,
      facts: factsOfEarlySif(small.earlySif),
      draw: (tagged) =>
        pdf(options('Inspection of services for children', small.earlySif, tagged, 11.5, earlySifRunning), (paper) =>
          drawEarlySif(paper, small.earlySif),
        ),
    },
  ]
}

function ilacs(name: string, folder: SampleReport['folder'], report: typeof calderVale2026): SampleReport {
  const title = `Inspection of ${report.authority} local authority children’s services`
  return {
    name,
    folder,
    facts: factsOfIlacs(report),
    draw: (tagged) => pdf(options(title, report, tagged, 11.5, ilacsRunning(report)), (paper) => drawIlacs(paper, report)),
  }
}

function visit(name: string, letter: typeof small.visitWithPriorityActions): SampleReport {
  const title = `Focused visit to ${letter.authority} children’s services`
  return {
    name,
    folder: forTests,
    facts: factsOfFocusedVisit(letter),
    draw: (tagged) => pdf(options(title, letter, tagged, 11.5, focusedVisitRunning), (paper) => drawFocusedVisit(paper, letter)),
  }
}

function send(name: string, report: typeof small.sendWithPriorityActions): SampleReport {
  const title = `Area SEND inspection of ${report.area} Local Area Partnership`
  return {
    name,
    folder: forTests,
    facts: factsOfAreaSend(report),
    draw: (tagged) => pdf(options(title, report, tagged, 10.5, areaSendRunning(report)), (paper) => drawAreaSend(paper, report)),
  }
}

/** Drawn twice: the contents need the pages that the headings fell on. */
async function sifPdf(tagged: boolean): Promise<Buffer> {
  const look = options('Inspection of services for children: Calder Vale Council', calderVale2016, tagged, 11.5, sifRunning)
  const first = new Paper(look)
  const pages = drawSif(first, calderVale2016)
  await first.finish()
  return pdf(look, (paper) => drawSif(paper, calderVale2016, pages))
}

function options(
  title: string,
  { published }: Published,
  tagged: boolean,
  bodySize: number,
  running: PaperOptions['running'],
): PaperOptions {
  return { title, made: published, tagged, bodySize, running }
}

function pdf(look: PaperOptions, draw: (paper: Paper) => void): Promise<Buffer> {
  const paper = new Paper(look)
  draw(paper)
  return paper.finish()
}
