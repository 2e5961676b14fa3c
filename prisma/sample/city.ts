import type { Actor } from '@/lib/access/actor'
import { addConsulate } from '@/lib/directory/commands/consulates'
import { addPerson } from '@/lib/directory/commands/contacts'
import { newConsulateSchema, newPersonSchema } from '@/lib/directory/schema/directory'
import { addOffice } from '@/lib/offices/commands'
import { type NewOfficeInput, newOfficeSchema } from '@/lib/offices/schema'
import type { PostingRank } from '@/prisma/generated/enums'
import { loadCityActivities } from './city-activities'
import { loadHistory } from './city-history'
import { CITY, dayAt, domainOf, personName, stateAt } from './city-names'
import { loadCityPlans } from './city-plans'
import { loadCitySupport } from './city-support'
import { must } from './must'
import { loadSegments } from './segments'
import type { Step } from './step'
import { addSampleUsers } from './users'

/** Posts in the city, and those elsewhere whose district covers it. */
const POSTS = 16
const ELSEWHERE = 4

type Loaded = {
  city: string
  districts: string[]
  officers: { postingId: string; email: string }[]
  posts: string[]
}

/** The office of a fictitious city; what lies in its past grows with `scale`. */
export function citySteps(scale: number): Step[] {
  const loaded: Loaded = { city: '', districts: [], officers: [], posts: [] }
  return [
    { what: 'the office of a fictitious city', load: actor => loadOffices(actor, loaded) },
    { what: 'consulates and their people', load: actor => loadPosts(actor, loaded) },
    { what: 'users of every role', load: actor => addSampleUsers(actor, loaded) },
    { what: 'activities to come', load: () => loadCityActivities(loaded) },
    { what: 'work plans', load: loadCityPlans },
    { what: 'requests for support', load: loadCitySupport },
    { what: 'groups of posts', load: loadSegments },
    { what: `past half-years, at scale ${scale}`, load: () => loadHistory(loaded.city, scale) },
  ]
}

const OFFICE: NewOfficeInput = {
  nameEn: `Foreign Affairs Office of ${CITY.en} Municipal People's Government`,
  nameZh: `${CITY.zh}市人民政府外事办公室`,
  shortEn: `${CITY.en} FAO`,
  shortZh: `${CITY.zh}市外办`,
  divisionEn: 'Consular Affairs Division',
  divisionZh: '领事处',
  cityEn: CITY.en,
  cityZh: CITY.zh,
  mark: '临',
  letterheadEn: `Foreign Affairs Office of ${CITY.en} Municipality`,
  letterheadZh: `${CITY.zh}市人民政府外事办公室`,
  registerPrefix: '临外领邀',
  scopeEn: `consulates in ${CITY.en}`,
  scopeZh: `驻${CITY.zh}领事馆`,
  replyAddress: 'consular@fao.example',
  deadlineDays: 3,
  defaultSeats: 2,
  isSample: true,
}

const DISTRICTS = [
  { en: 'Donghu', zh: '东湖区', mark: '东' },
  { en: 'Nanshan', zh: '南山区', mark: '南' },
]

async function loadOffices(actor: Actor, loaded: Loaded): Promise<string> {
  const add = async (office: NewOfficeInput) => must(await addOffice(actor, newOfficeSchema.parse(office))).id
  loaded.city = await add(OFFICE)
  for (const { en, zh, mark } of DISTRICTS) {
    const names = { nameEn: `Foreign Affairs Office of ${en} District`, nameZh: `${zh}人民政府外事办公室` }
    const short = {
      shortEn: `${en} FAO`,
      shortZh: `${zh}外办`,
      divisionEn: '',
      divisionZh: '',
      registerPrefix: '',
    }
    const letterhead = { letterheadEn: names.nameEn, letterheadZh: names.nameZh }
    loaded.districts.push(
      await add({
        ...OFFICE,
        ...names,
        ...short,
        ...letterhead,
        mark,
        parentId: loaded.city,
        replyAddress: '',
      }),
    )
  }
  return OFFICE.shortEn
}

async function loadPosts(actor: Actor, loaded: Loaded): Promise<string> {
  for (let n = 0; n < POSTS + ELSEWHERE; n++) {
    const consulateId = await addPost(actor, n)
    loaded.posts.push(consulateId)
    const people = n % 5 === 4 ? [] : await addPeople(actor, consulateId, n)
    const [first] = people
    if (first && loaded.officers.length < 2)
      loaded.officers.push({ postingId: first, email: `officer@${domainOf(await stateAt(n))}` })
  }
  return String(loaded.posts.length)
}

async function addPost(actor: Actor, n: number): Promise<string> {
  const state = await stateAt(n)
  const seat = n < POSTS ? CITY : CITY.elsewhere
  const input = newConsulateSchema.parse({
    sendingState: state.code,
    nameEn: `Consulate-General of ${state.nameEn} in ${seat.en}`,
    nameZh: `${state.officialZh}驻${seat.zh}总领事馆`,
    class: n % 9 === 8 ? 'consulate' : 'consulate_general',
    honorary: n % 9 === 8,
    cityEn: seat.en,
    cityZh: seat.zh,
    district: [CITY.en, CITY.elsewhere.en],
    openedOn: dayAt(n),
    // One post elsewhere has no address, so that a check page has something to say.
    email: n === POSTS ? '' : `mail@${domainOf(state)}`,
    source: 'synthetic',
  })
  return must(await addConsulate(actor, input)).id
}

const RANKS: { rank: PostingRank; titleEn: string; titleZh: string }[] = [
  { rank: 'consul_general', titleEn: 'Consul-General', titleZh: '总领事' },
  { rank: 'deputy_consul_general', titleEn: 'Deputy Consul-General', titleZh: '副总领事' },
  { rank: 'consul', titleEn: 'Cultural Consul', titleZh: '文化领事' },
]

/** A head (every fourth an acting one), a deputy and a consul, with what is known of their dates; gives their postings. */
async function addPeople(actor: Actor, consulateId: string, n: number): Promise<string[]> {
  const postings: string[] = []
  for (const [place, post] of RANKS.entries()) {
    const isActingHead = place === 0 && n % 4 === 3
    const isHead = place === 0 && !isActingHead
    const known = dayAt(n * 3 + place)
    const input = newPersonSchema.parse({
      consulateId,
      ...personName(n * 3 + place),
      ...post,
      titleEn: isActingHead ? `Acting ${post.titleEn}` : post.titleEn,
      titleZh: isActingHead ? `代理${post.titleZh}` : post.titleZh,
      isHead,
      isActingHead,
      fromOn: known,
      exequaturOn: isHead ? known : '',
      actingSince: isActingHead ? known : '',
      arrivedOn: n % 3 === 0 ? '' : known,
      focalPoint: place === 2 ? 'primary' : place === 1 ? 'backup' : '',
      source: 'synthetic',
    })
    postings.push(must(await addPerson(actor, input)).postingId)
  }
  return postings
}
