import { forPerson, type Route } from '../route.ts'
import { addOrganisationPage, organisationAdded } from './add-organisation/add-organisation.screen.ts'
import { addPersonPage, personAdded } from './add-person/add-person.screen.ts'
import { addPostPage, postAdded } from './add-post/add-post.screen.ts'
import { changePersonPage, personChanged } from './change-person/change-person.screen.ts'
import { deputyEnded, deputyNamed, deputyPage } from './deputise/deputise.screen.ts'
import { endRolePage, roleEnded } from './end-role/end-role.screen.ts'
import { giveRolePage, roleGiven } from './give-role/give-role.screen.ts'
import { leavePostPage, postLeft } from './leave-post/leave-post.screen.ts'
import { listPeoplePage } from './list-people/list-people.screen.ts'
import { showPersonPage } from './show-person/show-person.screen.ts'
import { postTaken, takePostPage } from './take-post/take-post.screen.ts'

/** The people of the authority’s book. */
export const peopleRoutes: readonly Route[] = [
  // the people of the authority's book
  forPerson('GET', '/:authority/people', listPeoplePage),
  forPerson('GET', '/:authority/people/add', addPersonPage),
  forPerson('POST', '/:authority/people/add', personAdded),
  forPerson('GET', '/:authority/people/add-post', addPostPage),
  forPerson('POST', '/:authority/people/add-post', postAdded),
  forPerson('GET', '/:authority/people/add-organisation', addOrganisationPage),
  forPerson('POST', '/:authority/people/add-organisation', organisationAdded),
  forPerson('GET', '/:authority/people/:personId', showPersonPage),
  forPerson('GET', '/:authority/people/:personId/change', changePersonPage),
  forPerson('POST', '/:authority/people/:personId/change', personChanged),
  forPerson('GET', '/:authority/people/:personId/take-post', takePostPage),
  forPerson('POST', '/:authority/people/:personId/take-post', postTaken),
  forPerson('GET', '/:authority/people/:personId/posts/:holdingId/leave', leavePostPage),
  forPerson('POST', '/:authority/people/:personId/posts/:holdingId/leave', postLeft),
  forPerson('GET', '/:authority/people/:personId/deputise', deputyPage),
  forPerson('POST', '/:authority/people/:personId/deputise', deputyNamed),
  forPerson('POST', '/:authority/people/:personId/deputise/:deputyshipId/end', deputyEnded),
  forPerson('GET', '/:authority/people/:personId/give-role', giveRolePage),
  forPerson('POST', '/:authority/people/:personId/give-role', roleGiven),
  forPerson('GET', '/:authority/people/:personId/roles/:grantId/end', endRolePage),
  forPerson('POST', '/:authority/people/:personId/roles/:grantId/end', roleEnded),
]
