// How the history tells what was done to a file.

type FileNamed = { readonly sha256: string; readonly name: string }

export const fileKept = (file: FileNamed) => ({
  what: 'file-kept',
  about: { kind: 'file', id: file.sha256 },
  sentence: `Uploaded the file “${file.name}”.`,
  seal: { sha256: file.sha256 },
})
