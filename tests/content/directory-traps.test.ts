import { describe, expect, it } from 'vitest';
import { emergencyMain } from '#core/directory/emergency.ts';
import {
  countries,
  countryOf,
  entryOf,
  numbersOf,
  published,
  publishedOf,
  shownOf,
} from '#tests/core/directory/published-directory.ts';

/** Mistakes that a directory of helplines is likely to make. Each was found in a real source; each has its test here. */

const emergencyOf = (code: string) => publishedOf(code).emergency.map(({ dial, service }) => `${dial} ${service}`);
const realCountries = published.filter(({ country }) => country !== 'ZZ' && country !== 'EU');
const whoAnswers = (id: string) => entryOf(id).whoAnswers;

describe('1. 112 is not the number everywhere', () => {
  it('Bosnia and Herzegovina never shows 112', () => {
    expect(emergencyOf('BA')).toEqual(['122 police', '124 ambulance', '123 fire']);
    expect(JSON.stringify(publishedOf('BA'))).not.toContain('112');
    expect(emergencyMain(publishedOf('BA'))).toBe('122');
  });

  it('Serbia shows 192, 193 and 194, and never 112', () => {
    expect(emergencyOf('RS')).toEqual(['192 police', '194 ambulance', '193 fire']);
    expect(JSON.stringify(publishedOf('RS'))).not.toContain('112');
    expect(emergencyMain(publishedOf('RS'))).toBe('192');
  });

  it('Norway labels 112 police, 113 ambulance and 110 fire', () => {
    expect(emergencyOf('NO')).toEqual(['112 police', '113 ambulance', '110 fire']);
  });

  it('Ukraine shows 102 and 103 next to 112', () => {
    expect(emergencyOf('UA')).toEqual(['102 police', '103 ambulance', '101 fire', '112 all']);
    expect(emergencyMain(publishedOf('UA'))).toBe('102 / 103 / 112');
  });

  it('North Macedonia shows 192, 194 and 193 first and 112 beside them', () => {
    expect(emergencyOf('MK')).toEqual(['192 police', '194 ambulance', '193 fire', '112 all']);
    expect(emergencyMain(publishedOf('MK'))).toBe('192 / 194 / 112');
  });

  it('Kosovo shows 192 first and 112 beside it; 194 and 193 wait for a second source', () => {
    expect(entryOf('xk-emergency').channels.map(({ show }) => show)).toEqual(['192', '194', '193', '112']);
    expect(emergencyOf('XK')).toEqual(['192 police', '112 all']);
    expect(emergencyMain(publishedOf('XK'))).toBe('192 / 112');
  });

  it('Armenia shows the old numbers as long as they work', () => {
    expect(emergencyOf('AM')).toEqual(['112 police', '911 rescue', '102 police', '103 ambulance', '101 fire']);
  });

  it('Austria says that the police answer 112, and that 144 is the ambulance', () => {
    expect(emergencyOf('AT')).toEqual(['112 police', '133 police', '144 ambulance', '122 fire']);
  });

  it('Belgium says that 112 sends ambulance and fire, and that 101 is the police', () => {
    expect(emergencyOf('BE')).toEqual(['112 ambulance-and-fire', '101 police']);
  });

  it('France gives 114 for those who cannot speak, as a message and never as a call', () => {
    const silent = publishedOf('FR').emergency.filter(({ dial }) => dial === '114');
    expect(silent.map(({ kind }) => kind)).toEqual(['sms']);
  });

  it('112 stands in sentences only where it works', () => {
    const others = realCountries.filter((country) => emergencyMain(country) !== '112').map(({ country }) => country);
    expect(others.sort()).toEqual(['BA', 'GB', 'MK', 'RS', 'UA', 'XK']);
    expect(emergencyMain(publishedOf('GB'))).toBe('999');
  });
});

describe('2. 116 numbers are not one service', () => {
  it.each(['AT', 'CH', 'BE', 'FR', 'IT', 'IS', 'MK', 'BA', 'AM', 'TR'])('116 111 is not published for %s', (code) => {
    expect(numbersOf(code)).not.toContain('116111');
  });

  it.each([
    ['AT', '147'],
    ['CH', '147'],
    ['BE', '102'],
    ['FR', '119'],
    ['IT', '19696'],
    ['IS', '1717'],
    ['GE', '111'],
    ['MK', '070390632'],
    ['BA', '080050305'],
    ['AM', '080061111'],
  ])('%s has its own number for children', (code, dial) => {
    const helplines = publishedOf(code).services.filter(({ kind }) => kind === 'child-helpline');
    expect(helplines.some(({ channels }) => channels.some((way) => 'dial' in way && way.dial === dial))).toBe(true);
  });

  it.each(['NO', 'XK', 'BA', 'ME', 'MK', 'IS', 'TR', 'GE', 'AM', 'MD'])('116 000 is not published for %s', (code) => {
    expect(numbersOf(code)).not.toContain('116000');
  });

  it('116 000 lines answered by police or an emergency centre say so', () => {
    expect(['lv', 'mt'].map((code) => whoAnswers(`${code}-missing-children`))).toEqual(['police', 'police']);
    expect(['fi', 'se'].map((code) => whoAnswers(`${code}-missing-children`))).toEqual(['emergency', 'emergency']);
    expect(shownOf('mt-missing-children')?.whoAnswers).toBe('police');
  });

  it('a 116 000 that goes to the police at night is not called independent', () => {
    expect(shownOf('pt-missing-children')?.whoAnswers).toBe('mixed');
  });

  it('116 006 in Albania is not shown: there it is a line of the police', () => {
    expect(whoAnswers('al-trafficking')).toBe('police');
    expect(numbersOf('AL')).not.toContain('116006');
  });

  it('Spain leads with the national number, for 116 111 belongs to the regions', () => {
    expect(numbersOf('ES')).toContain('900202010');
    expect(numbersOf('ES')).not.toContain('116111');
  });
});

describe('3. The same digits are another service across the border', () => {
  it('147 is shown in Austria and Switzerland only', () => {
    expect(
      realCountries.filter(({ country }) => numbersOf(country).includes('147')).map(({ country }) => country),
    ).toEqual(['AT', 'CH']);
  });

  it('nothing is filled in from another country', () => {
    for (const { country, services } of realCountries) {
      const own = countryOf(country).services.map(({ id }) => id);
      expect(services.filter(({ id }) => !own.includes(id))).toEqual([]);
    }
  });
});

describe('4. Foreign SIM cards', () => {
  it('Italy gives a mobile number for foreign SIM where known', () => {
    const ways = ['it-refugee-info', 'it-refugee-info-2'].map((id) =>
      entryOf(id).channels.map((way) => ('fromAbroad' in way ? way.fromAbroad : null)),
    );
    expect(ways).toEqual([
      [null, '+393511376335'],
      [null, '+393512202016', null],
    ]);
  });

  it('Poland tells a Ukrainian SIM to dial +48 116 111', () => {
    expect(shownOf('pl-child-helpline')?.channels).toEqual([
      { kind: 'phone', dial: '116111', show: '116 111', fromAbroad: '+48116111' },
    ]);
  });

  it('no number that works inside the country only is given as a number from abroad', () => {
    const inside = countries.reduce<string[]>(
      (all, { services }) =>
        services.reduce(
          (ids, { id, channels }) =>
            channels.some((way) => 'reach' in way && way.reach === 'inside-country' && way.fromAbroad !== null)
              ? ids.concat(id)
              : ids,
          all,
        ),
      [],
    );
    // Said by Child Helpline International itself, see the test above.
    expect(inside).toEqual(['pl-child-helpline']);
  });
});

describe('5. Not free', () => {
  it("Portugal's paid mobile is not called free", () => {
    expect(shownOf('pt-trafficking')).toMatchObject({ free: false, channels: [{ dial: '964608288' }] });
  });

  it.each(['bg-safer-internet-helpline', 'gr-violence-sexual', 'dk-trafficking', 'rs-trafficking'])(
    'nobody says that %s is free, for nobody knows',
    (id) => {
      expect(entryOf(id).free).toBeNull();
    },
  );

  it.each(['nl-trafficking-2', 'mk-refugee-info', 'mk-child-helpline'])('%s is said to cost money', (id) => {
    expect(entryOf(id).free).toBe(false);
  });

  it('Spain does not show 061, which may be charged', () => {
    expect(numbersOf('ES')).not.toContain('061');
  });
});

describe('6. Not anonymous, recorded or passed on', () => {
  it.each(['ro-child-helpline-2', 'ee-child-helpline', 'no-child-helpline', 'rs-violence-sexual'])(
    'recorded lines say so: %s',
    (id) => {
      expect(shownOf(id)?.recorded).toBe(true);
      expect(shownOf(id)?.anonymous).not.toBe(true);
    },
  );

  it.each([
    'cy-violence-sexual',
    'ee-child-helpline',
    'no-child-helpline',
    'sk-safer-internet-helpline',
    'fi-trafficking',
  ])('lines that may have to report say so: %s', (id) => {
    expect(shownOf(id)?.mustReport).toBe(true);
    expect(shownOf(id)?.anonymous).not.toBe(true);
  });

  it('the Modern Slavery Helpline will say that it passes on danger to a child, once it is shown', () => {
    expect(entryOf('gb-trafficking').mustReport).toBe(true);
  });

  it("no children's house that is reached through the authorities is given as a number to call", () => {
    const houses = published.reduce<string[]>(
      (ids, { services }) => ids.concat(services.filter(({ kind }) => kind === 'barnahus').map(({ id }) => id)),
      [],
    );
    // In Estonia a child can apply itself.
    expect(houses).toEqual(['ee-barnahus']);
  });
});

describe('7. Police or migration authority behind a "help" number', () => {
  it.each([
    'es-trafficking',
    'at-trafficking',
    'cy-trafficking',
    'ie-trafficking',
    'ie-violence-sexual',
    'lu-trafficking-2',
    'no-csam-hotline',
    'no-trafficking-2',
    'no-barnahus',
    'hr-csam-hotline',
    'mt-trafficking',
    'nl-trafficking-2',
    'si-other',
    'am-violence-sexual',
  ])('%s is labelled police', (id) => {
    expect(whoAnswers(id)).toBe('police');
  });

  it.each([
    'tr-trafficking',
    'fi-trafficking',
    'fi-refugee-info',
    'gr-refugee-info',
    'se-refugee-info-4',
    'dk-refugee-info-2',
  ])('%s, of a migration authority, is labelled state', (id) => {
    expect(whoAnswers(id)).toBe('state');
  });

  it('no entry that names the police as its operator is called an organisation', () => {
    const wrong = countries.reduce<string[]>(
      (ids, { services }) =>
        ids.concat(
          services
            .filter(({ operator }) => /police|polic[ií]a|polizei|garda s|kripos|bundeskriminal/i.test(operator ?? ''))
            .filter(({ whoAnswers: who }) => who === 'ngo' || who === 'child-ngo' || who === null)
            .map(({ id }) => id),
        ),
      [],
    );
    expect(wrong).toEqual([]);
  });

  it('police come last in every country', () => {
    for (const { services } of published) {
      const police = services.map(({ whoAnswers: who }) => who === 'police' || who === 'emergency');
      expect(police).toEqual([...police].sort((a, b) => Number(a) - Number(b)));
    }
  });
});

describe('8. For professionals, not children', () => {
  it("the professionals' line of Sweden is not published", () => {
    expect(shownOf('se-trafficking')).toBeUndefined();
    expect(numbersOf('SE')).not.toContain('020390000');
  });

  it('116 000 of Finland, for tips that are not urgent, is not published', () => {
    expect(numbersOf('FI')).not.toContain('116000');
  });

  it.each(['fi-barnahus', 'pt-refugee-info-2', 'at-refugee-info'])('%s is not published', (id) => {
    expect(entryOf(id).forWhom).toBe('professionals');
    expect(shownOf(id)).toBeUndefined();
  });
});

describe('9. Secret addresses', () => {
  it('no address of a shelter: no service has a field for one, and Estonia shows a number only', () => {
    expect(shownOf('ee-barnahus')?.channels).toEqual([
      { kind: 'phone', dial: '6208358', show: '620 8358', fromAbroad: '+3726208358' },
    ]);
  });

  it('no file tells in which street something is', () => {
    const street =
      /\b\d{1,3}[A-Za-z]?,? (street|road|avenue)\b|(stra(ss|ß)e|gatan|gata|katu|ulica|utca|straat|laan|vej) \d/i;
    for (const { services } of countries) {
      for (const { name, operator, region, notes, conflicts, held, channels } of services) {
        const words = [name.local, operator, region, held, ...notes, ...conflicts, ...channels.map(({ note }) => note)];
        expect(words.filter((text) => text !== null && street.test(text))).toEqual([]);
      }
    }
  });
});

describe('10. Official pages contain misprints', () => {
  it('Slovenia shows 116 111, not 111 116', () => {
    expect(shownOf('si-child-helpline')?.channels).toEqual([{ kind: 'phone', dial: '116111', show: '116 111' }]);
    expect(numbersOf('SI')).not.toContain('111116');
  });

  it('Latvia does not show the number with a digit missing', () => {
    expect(numbersOf('LV')).not.toContain('8006008');
  });

  it('Serbia shows the number that stands in the text, not the one in the headline', () => {
    expect(numbersOf('RS')).toContain('0800222003');
    expect(numbersOf('RS')).not.toContain('0800222033');
  });
});

describe('11. Lines that are hard to reach', () => {
  it('keepers know that a child must try again at Linka bezpečí, and where its chat is', () => {
    const { notes, channels } = entryOf('cz-child-helpline');
    expect(notes.join(' ')).toContain('try again');
    expect(channels.some(({ kind }) => kind === 'chat')).toBe(true);
  });

  it('keepers know where the chat of Awel is and when it answers', () => {
    expect(entryOf('be-child-helpline').channels.find(({ kind }) => kind === 'chat')?.hours).toEqual([
      { days: [1, 2, 3, 4, 5, 6], from: '18:00', to: '22:00' },
    ]);
  });
});

describe('12. Languages are the weakest field', () => {
  it('an unknown language is left open, never an empty list', () => {
    for (const { services } of published) {
      expect(services.filter(({ languages }) => languages?.length === 0)).toEqual([]);
    }
    expect(shownOf('es-missing-children')).not.toHaveProperty('languages');
  });

  it.each([
    ['sk-child-helpline', ['sk']],
    ['hu-child-helpline', ['hu']],
  ])('%s does not promise at all hours what another number offers at some', (id, languages) => {
    expect(shownOf(id)?.languages).toEqual(languages);
  });
});

describe('13. Age limits', () => {
  it.each([
    ['gb-violence-sexual', { min: 16, max: null }],
    ['nl-child-helpline', { min: 8, max: 18 }],
    ['cz-child-helpline', { min: null, max: 25 }],
    ['hu-child-helpline', { min: null, max: 24 }],
    ['se-child-helpline', { min: null, max: 17 }],
    ['zz-takedown', { min: null, max: 17 }],
  ])('%s says for which ages it is', (id, ages) => {
    expect(shownOf(id)?.ages).toEqual(ages);
  });

  it('StopNCII, from 18, is not shown to children; Take It Down is', () => {
    expect(publishedOf('ZZ').services.map(({ id }) => id)).toEqual(['zz-child-helpline', 'zz-takedown']);
  });
});

describe('14. Lines for women say nothing about boys', () => {
  it.each([
    'fr-violence-sexual',
    'es-violence-sexual',
    'de-violence-sexual',
    'it-violence-sexual',
    'at-violence-sexual',
  ])('%s is labelled as a line for women', (id) => {
    expect(shownOf(id)?.forWhom).toBe('women');
  });

  it('a line for women is the first in no country that shows one for children', () => {
    const first = realCountries
      .filter(({ services }) => services[0]?.forWhom === 'women')
      .map(({ country }) => country);
    expect(first).toEqual(['TR']);
  });
});

describe('15. Borders', () => {
  it('Kosovo is XK', () => {
    expect(countryOf('XK').services.map(({ id }) => id.slice(0, 3))).toEqual(['xk-', 'xk-', 'xk-']);
  });

  it('Cyprus says that its lines are for a part of the island', () => {
    expect(publishedOf('CY').services.map(({ regional }) => regional)).toEqual([true, true]);
  });

  it('a line of one nation of the United Kingdom says so', () => {
    expect(shownOf('gb-violence-sexual')?.regional).toBe(true);
    expect(shownOf('gb-child-helpline')).not.toHaveProperty('regional');
  });

  it('the line of Transnistria is not taken for one of all Moldova', () => {
    expect(entryOf('md-trafficking-2')).toMatchObject({ scope: 'regional', region: 'Transnistria' });
  });
});

describe('what a country lacks is said, not filled in', () => {
  it.each(['AM', 'BA', 'GE', 'XK'])('%s has one line beside the emergency numbers', (code) => {
    expect(publishedOf(code).services).toHaveLength(1);
  });

  it('Kosovo, Cyprus and Türkiye have no child helpline and say so, and no other country', () => {
    const without = realCountries
      .filter(({ missing }) => missing.includes('child-helpline'))
      .map(({ country }) => country);
    expect(without.sort()).toEqual(['CY', 'TR', 'XK']);
  });

  it('Estonia, Georgia, Montenegro and Kosovo have nobody who is surely independent, and say so', () => {
    const without = realCountries
      .filter(({ missing }) => missing.includes('independent-line'))
      .map(({ country }) => country);
    expect(without.sort()).toEqual(['EE', 'GE', 'ME', 'XK']);
  });
});

describe('16. Numbering plans change', () => {
  it('Lithuania dials 0 before its numbers: the old 8 is not connected since March 2025', () => {
    const long = countryOf('LT').services.flatMap(({ channels }) =>
      channels.flatMap((way) => ('dial' in way && !way.short ? way.dial : [])),
    );
    expect(long.length).toBeGreaterThan(0);
    expect(long.filter((dial) => !dial.startsWith('0'))).toEqual([]);
  });
});

describe('17. One service, several ways', () => {
  it('Slovakia says that the line in Ukrainian answers on Tuesdays, and the line in Slovak always', () => {
    const line = shownOf('sk-child-helpline');
    expect(line).toMatchObject({ hours: 'always', languages: ['sk'] });
    expect(line?.channels).toContainEqual(
      expect.objectContaining({
        dial: '0800500500',
        languages: ['uk', 'ru'],
        hours: [{ days: [2], from: '13:30', to: '19:30' }],
      }),
    );
  });

  it.each(['pl-child-helpline', 'pl-child-helpline-2', 'se-child-helpline', 'bg-child-helpline'])(
    '%s promises one language only, for the others had hours of their own or none',
    (id) => {
      expect(shownOf(id)?.languages).toHaveLength(1);
    },
  );

  it('no chat, SMS or WhatsApp takes its hours from a telephone without saying so', () => {
    for (const { services } of published) {
      for (const { hours, channels } of services) {
        const phones = channels.filter(({ kind }) => kind === 'phone').length;
        const silent = channels.filter(({ kind, hours: own }) => /chat|sms|whatsapp/.test(kind) && own === undefined);
        if (phones > 0 && hours !== undefined) expect(silent).toEqual([]);
      }
    }
  });
});
