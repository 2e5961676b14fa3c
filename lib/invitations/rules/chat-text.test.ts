import { expect, it } from 'vitest'
import { chatText } from './chat-text'

const activity = {
  titleEn: 'Reception',
  titleZh: '招待会',
  placeEn: 'Town Hall',
  placeZh: '市政厅',
  startsAt: new Date('2023-07-21T01:00:00Z'),
  endsAt: new Date('2023-07-21T09:30:00Z'),
  replyBy: new Date('2023-07-18T15:59:00Z'),
  zone: 'Asia/Shanghai',
  contactName: '林示例',
  contactPhone: '+86 000 0000',
  office: { nameEn: 'The Foreign Affairs Office of Lanjiang', nameZh: '澜江市人民政府外事办公室' },
}

it('says what, when, where, until when and whom to call, in either language, without a link', () => {
  expect(chatText(activity, 'zh')).toBe(
    '澜江市人民政府外事办公室谨邀请贵馆出席“招待会”。\n时间：2023年7月21日（星期五）09:00–17:30 北京时间\n地点：市政厅\n请于2023年7月18日前通过我办邮件中的链接回复，或与林示例 +86 000 0000联系。',
  )
  expect(chatText(activity, 'en')).toBe(
    'The Foreign Affairs Office of Lanjiang has the honour to invite you to “Reception”.\nWhen: Fri 21 July 2023, 09:00–17:30 Beijing Time (UTC+8)\nWhere: Town Hall\nPlease reply by 18 July 2023 by the link in our mail, or call 林示例 +86 000 0000.',
  )
  expect(chatText({ ...activity, startsAt: null }, 'zh')).toBe('')
  expect(chatText({ ...activity, replyBy: null, contactName: '', contactPhone: '' }, 'en')).toMatch(
    /Please reply by the link in our mail\.$/,
  )
})
