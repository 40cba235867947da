/**
 * Asks many questions of one kind in few queries: the first go at once, each in a query of its own, and what comes while `atOnce` of them
 * are under way goes together in the next. A question never joins a query that was sent before it came, so no answer is older than it.
 */
export function askTogether<Question, Reply>(
  ask: (questions: readonly Question[]) => Promise<readonly Reply[]>,
  { atOnce, most }: { readonly atOnce: number; readonly most: number },
): (question: Question) => Promise<Reply> {
  type Waiting = { question: Question; resolve: (reply: Reply) => void; reject: (error: unknown) => void }
  const waiting: Waiting[] = []
  let underWay = 0
  const send = async (asked: readonly Waiting[]): Promise<void> => {
    underWay += 1
    try {
      const replies = await ask(asked.map(({ question }) => question))
      for (const [n, { resolve }] of asked.entries()) resolve(replies[n] as Reply)
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
    underWay -= 1
    goOn()
  }
  const goOn = (): void => {
    if (waiting.length > 0 && underWay < atOnce) void send(waiting.splice(0, most))
  }
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject })
      goOn()
    })
}
