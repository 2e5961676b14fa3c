import type {
  AccountDeliveryData,
  AccountMessageData,
  ActivityDeliveryData,
  ActivityMessageData,
  DeliveryData,
  MessageData,
  PeopleDeliveryData,
  PeopleMessageData,
  SupportMessageData,
} from '@/lib/correspondence/schema'
import type { DeliveryContent, MailSettings, MessageContent } from '@/lib/correspondence/types'

const office = {
  name: { en: 'Foreign Affairs Office of the Lanjiang Municipal Government', zh: '澜江市人民政府外事办公室' },
  letterhead: {
    en: 'Foreign Affairs Office of the Lanjiang Municipal Government',
    zh: '澜江市人民政府外事办公室',
  },
  city: { en: 'Lanjiang', zh: '澜江' },
  division: { en: 'Consular Affairs Division', zh: '领事处' },
  registerPrefix: '澜外领邀',
  replyAddress: 'consular@fao.example',
}

/** What a letter about the meeting of 21 July 2023 says to all. */
export const meetingData: ActivityMessageData = {
  v: 1,
  kind: 'activity',
  office,
  activity: {
    kind: 'liaison_meeting',
    rsvp: 'either_way',
    title: {
      en: 'Meeting with the deputy heads of consulates-general, and visit to Dongshan District',
      zh: '驻澜江总领事馆副馆长会议暨东山区考察',
    },
    purpose: { en: '', zh: '' },
    place: { en: 'Jiangzhong District, then Dongshan District by coach', zh: '江中区' },
    dress: { en: 'Business', zh: '正装' },
    startsAt: '2023-07-21T01:00:00.000Z',
    endsAt: '2023-07-21T09:30:00.000Z',
    zone: 'Asia/Shanghai',
    replyBy: '2023-07-18T09:00:00.000Z',
    contact: { name: 'Ms. Chen', phone: '+86 000 0000 0000', email: 'chen@fao.example' },
    programme: [
      {
        startsAt: '2023-07-21T01:00:00.000Z',
        text: { en: 'Meeting with the deputy heads', zh: '副馆长会议' },
      },
      { startsAt: '2023-07-21T06:00:00.000Z', text: { en: 'Dongshan High-tech Zone', zh: '东山高新区' } },
      { startsAt: '2023-07-21T07:30:00.000Z', text: { en: 'Wetland Park', zh: '湿地公园' } },
    ],
  },
  reason: null,
  changes: [],
  version: null,
}

/** What it says to the Consulate-General of Japan. */
export const japanData: ActivityDeliveryData = {
  v: 1,
  kind: 'activity',
  consulate: { en: 'Consulate-General of Japan in Lanjiang', zh: '日本国驻澜江总领事馆' },
  formal: { en: 'Consulate-General of Japan in Lanjiang', zh: '日本国驻澜江总领事馆' },
  post: { en: 'Consulate-General', zh: '总领事馆' },
  addressee: { name: 'Mr. Okuma Masaaki', title: 'Deputy Consul-General', zh: '副总领事 Okuma Masaaki 先生' },
  salutation: { en: 'Dear Mr. Okuma', zh: 'Okuma 先生' },
  seats: 2,
  reference: null,
  calendar: { uid: 'meeting-japan@fao.example', sequence: 0, method: 'REQUEST', partstat: 'NEEDS-ACTION' },
  hasReply: true,
  answer: null,
  delegates: [],
  passedOnBy: '',
  copyTo: '',
}

export const accountData: AccountMessageData = { v: 1, kind: 'account', office, minutes: 10 }
export const accountOf: AccountDeliveryData = {
  v: 1,
  kind: 'account',
  name: 'Okuma Masaaki',
  signInTokenId: '8b0a1c5e-3f52-4ab7-9a61-1f1d8f1c7a10',
}

export const peopleData: PeopleMessageData = {
  v: 1,
  kind: 'people',
  office,
  consulate: japanData.consulate,
  post: japanData.post,
  unreached: '',
}
export const peopleOf: PeopleDeliveryData = { v: 1, kind: 'people', salutation: japanData.salutation }

export const noticesData: MessageData = { v: 1, kind: 'notices', office }
export const noticesOf: DeliveryData = {
  v: 1,
  kind: 'notices',
  name: 'Lin',
  count: 2,
  lines: [
    { en: 'Japan attends: Meeting', zh: '日本回复出席：会议' },
    { en: 'Hungary sends its regrets: Meeting', zh: '匈牙利回复不能出席：会议' },
  ],
}

export const supportData: SupportMessageData = {
  ...{ v: 1, kind: 'support', office, supportId: '8b0a1c5e-3f52-4ab7-9a61-1f1d8f1c7a11' },
  post: japanData.post,
  title: { en: 'Film week', zh: '电影周' },
  outcome: 'approved',
  answerBy: null,
  words: { en: 'The hall is yours.', zh: '可使用报告厅。' },
}
export const supportOf: DeliveryData = {
  ...{ v: 1, kind: 'support', supportId: supportData.supportId, salutation: japanData.salutation },
}

export const invitation: MessageContent = {
  key: 'invitation',
  year: 2023,
  number: 41,
  issuedAt: new Date('2023-07-10T01:30:00.000Z'),
  data: meetingData,
}

export const toJapan: DeliveryContent = {
  id: '5f0c2a52-55f4-4a3c-8f0a-0b1f6f7f1a01',
  toName: 'Mr. Okuma Masaaki',
  address: 'okuma@jp.consulate.example',
  locale: 'en',
  data: japanData,
}

export const settings: MailSettings = {
  appUrl: 'https://liaison.fao.example',
  inbox: null,
  from: 'Consular Liaison <liaison@fao.example>',
  replyToken: id => `reply-${id}`,
  signInToken: id => `sign-in-${id}`,
}
