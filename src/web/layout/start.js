import { initAll as startGovuk } from 'asset:govuk.js'
import { keepDrafts } from 'asset:keep-draft.js'
import { initAll as startMoj } from 'asset:moj.js'

startGovuk()
startMoj()
keepDrafts()
