/** What is wrong with one field, in a sentence that can stand beside it. `field` is the id that the error summary leads to. */
export type Problem = { readonly field: string; readonly sentence: string }
