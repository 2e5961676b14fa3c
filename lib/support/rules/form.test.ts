import { expect, it } from 'vitest'
import { formOf, newForm } from './form'

const planned = {
  ...{ key: '8b0a1c5e-3f52-4ab7-9a61-1f1d8f1c7a11', titleZh: '电影周', titleEn: 'Film week' },
  ...{ kind: 'cultural' as const, placeZh: '', placeEn: 'Town Hall' },
  firstOn: new Date('2023-09-08T00:00:00Z'),
  lastOn: null,
}

it('a new form is empty, or says what the work plan says, as far as that is known', () => {
  expect(newForm(null)).toMatchObject({ supportId: '', plannedKey: '', titleEn: '', kind: '', needs: [] })
  expect(newForm(planned)).toMatchObject({
    ...{ plannedKey: planned.key, titleZh: '电影周', titleEn: 'Film week', placeEn: 'Town Hall' },
    ...{ kind: 'cultural', firstOn: '2023-09-08', lastOn: '' },
  })
})

it('leaves the kind open where the plan has one that no consulate holds itself', () => {
  expect(newForm({ ...planned, kind: 'briefing' }).kind).toBe('')
})

it('a draft comes back as it was saved', () => {
  const { key, ...texts } = planned
  const saved = {
    id: key,
    plannedKey: null,
    status: 'draft' as const,
    details: 'A hall.',
    answerBy: null,
    version: 3,
  }
  const form = formOf({ ...texts, ...saved, lastOn: planned.firstOn, expected: 200, needs: ['venue'] })
  expect(form).toMatchObject({
    supportId: key,
    plannedKey: '',
    version: 3,
    expected: '200',
    needs: ['venue'],
  })
  expect(form).toMatchObject({ firstOn: '2023-09-08', lastOn: '2023-09-08', details: 'A hall.' })
})
