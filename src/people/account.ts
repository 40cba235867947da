/** Who signs in. One account may stand behind a person in each of several authorities. */
export type Account = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly administersInstallation: boolean
}
