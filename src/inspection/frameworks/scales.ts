// The words that inspectorates grade with. "Adequate" (until 2013) and "requires improvement" (since) are different values.

import type { Scale } from './framework.ts'

const outstanding = {
  key: 'outstanding',
  word: 'Outstanding',
  printed: ['outstanding', 'outstanding (grade 1)', 'grade 1 (outstanding)', 'grade 1'],
}
const good = { key: 'good', word: 'Good', printed: ['good', 'good (grade 2)', 'grade 2 (good)', 'grade 2'] }
const inadequate = {
  key: 'inadequate',
  word: 'Inadequate',
  printed: ['inadequate', 'inadequate (grade 4)', 'grade 4 (inadequate)', 'grade 4'],
}

export const adequateScale = {
  key: 'four-words-adequate',
  grades: [
    outstanding,
    good,
    { key: 'adequate', word: 'Adequate', printed: ['adequate', 'adequate (grade 3)', 'grade 3 (adequate)', 'grade 3'] },
    inadequate,
  ],
} as const satisfies Scale

export const requiresImprovementScale = {
  key: 'four-words-requires-improvement',
  grades: [
    { ...outstanding, printed: ['outstanding'] },
    { ...good, printed: ['good'] },
    {
      key: 'requires-improvement',
      word: 'Requires improvement to be good',
      printed: ['requires improvement to be good', 'requires improvement', 'require improvement to be good', 'require improvement'],
    },
    { ...inadequate, printed: ['inadequate'] },
  ],
} as const satisfies Scale

export const areaSendOutcomes = {
  key: 'area-send-outcomes',
  grades: [
    {
      key: 'positive',
      word: 'Typically positive experiences and outcomes',
      printed: ['typically lead to positive experiences and outcomes', 'typically positive'],
    },
    {
      key: 'inconsistent',
      word: 'Inconsistent experiences and outcomes',
      printed: ['lead to inconsistent experiences and outcomes', 'inconsistent'],
    },
    {
      key: 'widespread-failings',
      word: 'Widespread and/or systemic failings',
      printed: ['there are widespread and/or systemic failings', 'widespread and/or systemic failings', 'widespread or systemic failings'],
    },
  ],
} as const satisfies Scale

export const qualityScores = {
  key: 'quality-statement-scores',
  grades: [
    { key: '4', word: '4: exceptional standard', printed: ['4', 'score: 4'] },
    { key: '3', word: '3: good standard', printed: ['3', 'score: 3'] },
    { key: '2', word: '2: some shortfalls', printed: ['2', 'score: 2'] },
    { key: '1', word: '1: significant shortfalls', printed: ['1', 'score: 1'] },
  ],
} as const satisfies Scale
