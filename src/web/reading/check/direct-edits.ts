import { newId } from '../../../database/new-id.ts'
import type { Edit, ItemList } from '../../../reading/checking-edit.ts'
import type { Reading } from '../../../reading/reading.ts'
import { Refusal } from '../../../refusal.ts'
import { firstOf } from '../../form/fields.ts'
import type { ReadingShown } from '../../paths.ts'
import type { Visit } from '../../visit.ts'
import { sentencesOn } from './sentences-on.ts'

type Direct = { readonly edits: readonly Edit[]; readonly shown: ReadingShown }

/** Buttons that need no boxes: look at, remove, put back, mark a sentence. Null: the button belongs to the boxes of an item. */
export async function directEdit(visit: Visit, reading: Reading, item: string): Promise<Direct | null> {
  switch (firstOf(visit.fields, 'do')) {
    case 'look-at':
      return { edits: [{ do: 'look-at', doubt: firstOf(visit.fields, 'doubt') }], shown: {} }
    case 'remove':
      return { edits: [{ do: 'remove', of: listOf(item), id: item }], shown: { at: item } }
    case 'put-back':
      return { edits: [{ do: 'put-back', of: listOf(item), id: item }], shown: { at: item } }
    case 'mark-strength':
      return markSentence(visit, reading, 'strength')
    case 'mark-finding':
      return markSentence(visit, reading, 'finding')
    default:
      return null
  }

  function listOf(id: string): ItemList {
    const list = firstOf(visit.fields, 'of')
    const lists: readonly ItemList[] = ['findings', 'strengths', 'notes', 'judgements', 'fieldwork', 'echoes']
    const found = lists.find((each) => each === list)
    if (!found || id === '') throw new Refusal('not-found', 'There is no such item in this reading.')
    return found
  }
}

/** The sentence is taken from the page again: a form can't put words into the inspectorate's mouth. */
async function markSentence(visit: Visit, reading: Reading, as: 'strength' | 'finding'): Promise<Direct> {
  const number = Number(firstOf(visit.fields, 'page'))
  const sentence = (await sentencesOn(visit, reading, number))[Number(firstOf(visit.fields, 'sentence'))]
  if (!sentence) throw new Refusal('not-found', 'There is no such sentence on this page.')
  const id = newId()
  const { text } = sentence
  const edit: Edit =
    as === 'strength'
      ? { do: 'add-strength', id, text, printed: sentence }
      : { do: 'add-finding', id, after: null, set: { text }, printed: sentence }
  return { edits: [edit], shown: as === 'strength' ? { page: number, at: id } : { item: id } }
}
