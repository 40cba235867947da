import type { Needed } from './change-kinds.ts'

/** What a command gives back, and what is kept as its result, where what it was to change waits for somebody else's word. */
export type Waiting = { readonly waits: true; readonly planId: string; readonly changeId: string; readonly sentence: string }

export const isWaiting = (value: unknown): value is Waiting =>
  typeof value === 'object' && value !== null && 'waits' in value && value.waits === true && 'changeId' in value

/** Thrown once the change is kept: no refusal and no fault. The web answers it by showing the change that waits. */
export class ChangeWaits extends Error {
  readonly waiting: Waiting
  constructor(waiting: Waiting) {
    super(waiting.sentence)
    this.waiting = waiting
  }
}

/** "This waits for Cabinet, who agreed the plan." */
export function waitsFor(needs: Exclude<Needed, 'lead'>, agreedBy: string): string {
  if (needs === 'agreeing-body') return `This waits for ${agreedBy}, who agreed the plan. Until then nothing changes.`
  return 'This waits for the accountable director, since the plan is agreed. Until then nothing changes.'
}
