import { describe, expect, test } from 'vitest';
import { foldForm } from '#platform/http/form.ts';
import {
  CheckboxesField,
  DateField,
  FileField,
  LongTextField,
  RadiosField,
  SelectField,
  TextField,
} from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import { EMPTY_FORM, type FormState } from '#web/form-values.ts';

const form: FormState = {
  values: {
    firstName: 'Aspen "Ash" <Garnet>',
    about: 'Plants & rocks',
    area: 'shirley',
    contact: 'text',
    barriers: ['housing', 'transport'],
    'bornOn-day': '31',
    'bornOn-month': '2',
    'bornOn-year': '2008',
  },
  errors: [
    { field: 'firstName', message: 'Enter a first name' },
    { field: 'firstName', message: 'Leave out the marks' },
    { field: 'bornOn', message: 'Enter a real date of birth' },
    { field: '', message: 'Somebody else changed this' },
  ],
};

describe('a form that comes back', () => {
  test('keeps what was typed in every kind of field', () => {
    expect(String(<TextField form={form} name="firstName" label="First name" />)).toContain(
      'value="Aspen &quot;Ash&quot; &lt;Garnet&gt;"',
    );
    expect(String(<LongTextField form={form} name="about" label="About" />)).toContain(
      '>Plants &amp; rocks<',
    );
    const areas = [
      { text: 'Portswood', value: 'portswood' },
      { text: 'Shirley', value: 'shirley' },
    ];
    expect(String(<SelectField form={form} name="area" label="Area" items={areas} />)).toContain(
      'value="shirley" selected',
    );
  });

  test('keeps what was chosen and ticked', () => {
    const contacts = [
      { text: 'Text', value: 'text' },
      { text: 'Email', value: 'email' },
    ];
    const radios = String(<RadiosField form={form} name="contact" label="Contact" items={contacts} />);
    expect(radios.match(/checked/g)).toHaveLength(1);
    expect(radios).toContain('value="text" checked');
    const barriers = ['housing', 'health', 'transport'].map((value) => ({ value, text: value }));
    const boxes = String(<CheckboxesField form={form} name="barriers" label="Barriers" items={barriers} />);
    expect(boxes.match(/value="\w+" checked/g)).toEqual([
      'value="housing" checked',
      'value="transport" checked',
    ]);
  });

  test('keeps an answer of "not said", and chooses none where nothing was answered', () => {
    const items = [
      { text: 'Not said yet', value: '' },
      { text: 'Yes', value: 'yes' },
    ];
    const answered: FormState = { values: { claims: '' }, errors: [] };
    expect(String(<RadiosField form={answered} name="claims" label="Claims" items={items} />)).toContain(
      'value="" checked',
    );
    expect(
      String(<RadiosField form={EMPTY_FORM} name="claims" label="Claims" items={items} />),
    ).not.toContain('checked');
  });

  test('shows every error of a field beside it, tied to it for a screen reader', () => {
    const field = String(<TextField form={form} name="firstName" label="First name" hint="As you like it" />);
    expect(field).toContain('Enter a first name<br/>Leave out the marks');
    expect(field).toContain('aria-describedby="firstName-hint firstName-error"');
  });

  test('has a summary that leads to each field, to the first box of a date, and nowhere for the whole form', () => {
    const summary = String(<FormErrors form={form} />);
    expect(summary).toContain('<a href="#firstName">Enter a first name</a>');
    expect(summary).toContain('<a href="#bornOn-day">Enter a real date of birth</a>');
    expect(summary).toContain('<li>Somebody else changed this</li>');
    expect(summary).toContain('autofocus');
  });

  test('has no summary where nothing is wrong', () => {
    expect(String(<FormErrors form={EMPTY_FORM} />)).toBe('');
  });

  test('marks only the part of a date that is wrong, and its label leads there', () => {
    const month: FormState = { ...form, errors: [{ field: 'bornOn-month', message: 'Enter a month' }] };
    const field = String(<DateField form={month} name="bornOn" label="Date of birth" />);
    expect(
      field.match(/<input[^>]*govuk-input--error[^>]*>/g)?.map((box) => /name="([^"]+)"/.exec(box)?.[1]),
    ).toEqual(['bornOn-month']);
    expect(String(<FormErrors form={month} />)).toContain('href="#bornOn-month"');
  });
});

test('a date field shows a day that is already known, and what was typed where it was no day', () => {
  const known = String(
    <DateField form={{ values: { startsOn: '2025-07-04' }, errors: [] }} name="startsOn" label="Start" />,
  );
  expect([...known.matchAll(/value="([^"]*)"/g)].map((found) => found[1])).toEqual(['4', '7', '2025']);
  const typed = String(<DateField form={form} name="bornOn" label="Date of birth" />);
  expect([...typed.matchAll(/value="([^"]*)"/g)].map((found) => found[1])).toEqual(['31', '2', '2008']);
});

test('a form posts, carries what nobody needs to see, and has one main button', () => {
  const page = String(
    <Form action="/referrals" submit="Send" hidden={{ seenAt: '3' }} cancelHref="/" hasFiles>
      <FileField form={EMPTY_FORM} name="cv" label="A file" accept=".csv" />
    </Form>,
  );
  expect(page).toMatch(/^<form method="post" action="\/referrals" enctype="multipart\/form-data" novalidate/);
  expect(page).toContain('<input type="hidden" name="seenAt" value="3"/>');
  expect(page).toContain('accept=".csv"');
  expect(page.match(/<button/g)).toHaveLength(1);
});

describe('what was posted', () => {
  test.each([
    ['4', '7', '2025', '2025-07-04'],
    [' 04 ', 'July', '2025', '2025-07-04'],
    ['4', 'jul', '2025', '2025-07-04'],
    ['', '', '', ''],
    ['31', '2', '2008', '2008-02-31'],
    ['31', '', '2008', '2008-00-31'],
    ['x', 'y', 'z', 'z-0y-0x'],
  ])('folds the date %s / %s / %s to %s', (day, month, year, folded) => {
    expect(foldForm({ 'on-day': day, 'on-month': month, 'on-year': year, name: ' Aspen ' })).toEqual({
      on: folded,
      name: 'Aspen',
    });
  });

  test('leaves alone a field that only looks like a part of a date', () => {
    expect(foldForm({ 'pay-day': 'Friday' })).toEqual({ 'pay-day': 'Friday' });
  });
});
