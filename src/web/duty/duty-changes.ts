// What can be put on record of a duty, one form each: its name in the address, its words, who may and when it is offered.

import { asideNow, type DutyInstance } from '../../inspection/duty-instance.ts'
import { may } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'

export type DutyChange = 'receipt' | 'start' | 'stated-date' | 'extension' | 'worked-to' | 'done' | 'take-back' | 'set-aside' | 'take-up'

type ChangeShown = {
  readonly title: (duty: DutyInstance) => string
  readonly button: string
  /** Said on the duty's page once it is on record. */
  readonly said: string
  readonly offered: (viewer: Viewer, duty: DutyInstance) => boolean
}

const binds = (duty: DutyInstance) => asideNow(duty) === null

export const dutyChanges: Readonly<Record<DutyChange, ChangeShown>> = {
  receipt: {
    title: ({ rule }) => `When did the ${rule.trigger.document} arrive?`,
    button: 'Record the day of receipt',
    said: 'The day of receipt is on record, and the dates that count from it are counted again.',
    offered: (viewer, { rule }) => rule.trigger.event === 'receipt' && may(viewer, 'recordReceipt'),
  },
  start: {
    title: () => 'From which day does this timescale run?',
    button: 'Count from this day',
    said: 'The date is counted from the day that you named.',
    offered: (viewer, { rule }) => rule.trigger.event === 'named day' && rule.period.kind === 'counted' && may(viewer, 'nameDutyStart'),
  },
  'stated-date': {
    title: () => 'Record the date that the inspectorate states',
    button: 'Record the stated date',
    said: 'The stated date is on record, beside the one that the rule gives.',
    offered: (viewer) => may(viewer, 'stateDutyDate'),
  },
  extension: {
    title: () => 'Record an extension',
    button: 'Record the extension',
    said: 'The extension is on record. Name it as the date worked to if that is what the authority does.',
    offered: (viewer) => may(viewer, 'extendDuty'),
  },
  'worked-to': {
    title: () => 'Name the date that the authority works to',
    button: 'Name this date',
    said: 'From now on this is the date that is warned on. The others stay beside it.',
    offered: (viewer, duty) => binds(duty) && may(viewer, 'workToDate'),
  },
  done: {
    title: () => 'Record what was done',
    button: 'Record it as done',
    said: 'It is on record as done.',
    offered: (viewer, duty) => binds(duty) && may(viewer, 'meetDuty'),
  },
  'take-back': {
    title: () => 'It wasn’t done after all',
    button: 'Take the record back',
    said: 'The record is taken back, and stays to be seen with your reason.',
    offered: (viewer, duty) => duty.met.some(({ takenBack }) => takenBack === null) && may(viewer, 'takeBackAct'),
  },
  'set-aside': {
    title: () => 'Set this duty aside',
    button: 'Set it aside',
    said: 'The duty is set aside, with your reason.',
    offered: (viewer, duty) => binds(duty) && may(viewer, 'setDutyAside'),
  },
  'take-up': {
    title: () => 'Take this duty up again',
    button: 'Take it up again',
    said: 'The duty binds again.',
    offered: (viewer, duty) => !binds(duty) && may(viewer, 'takeUpDuty'),
  },
}

export const isDutyChange = (text: string | undefined): text is DutyChange => text !== undefined && Object.hasOwn(dutyChanges, text)
