/** Pictures of pages, drawn once and kept until they take more room than they may: the one not asked for longest goes first. */
export type KeptPictures = { get(key: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array>; bytes(): number }

export function keptPictures(mostBytes: number): KeptPictures {
  const kept = new Map<string, Uint8Array>()
  const underWay = new Map<string, Promise<Uint8Array>>()
  let bytes = 0

  function keep(key: string, picture: Uint8Array): void {
    if (picture.length > mostBytes) return
    kept.set(key, picture)
    bytes += picture.length
    for (const [oldest, { length }] of kept) {
      if (bytes <= mostBytes) return
      kept.delete(oldest)
      bytes -= length
    }
  }

  function drawOnce(key: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const drawn = draw()
      .then((picture) => {
        keep(key, picture)
        return picture
      })
      .finally(() => underWay.delete(key))
    underWay.set(key, drawn)
    return drawn
  }

  return {
    async get(key, draw) {
      const picture = kept.get(key)
      if (!picture) return await (underWay.get(key) ?? drawOnce(key, draw))
      kept.delete(key)
      kept.set(key, picture)
      return picture
    },
    bytes: () => bytes,
  }
}
