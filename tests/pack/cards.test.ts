// Every layer that a rule names is declared, and every card is complete in both languages.

import { expect, it } from 'vitest';
import type { Where } from '../../src/analysis/rules/rule.ts';
import { pack } from './shipped-pack.ts';

const cards = pack.layers.map(({ card }) => card);

const inScope =
  'district jialing jl_bank jl_1km jl_5km sishan eco_redline pa ctrl_unit pbf ugb water_src river_mgmt shoreline_zone forest_land soilwater_prev construction_land built_up no_burn noise_zone livestock_ban contam_site industrial_park tributaries ridges towns';
const absent =
  'admission_list cropland agri_land cropland_soilclass unused_land eco_space river_setback jl_10km jl_ridge jl_fluct fishing_ban spawning_ground watershed sishan_foot pa_near scenic_core wetland important_wetland natural_forest perm_green ancient_trees water_src_rural gw_reserve gw_recharge headwater downstream_intake main_function_zone mine firework_ban ring_road nrmm_ban residential_building pop_cluster sensitive_site noise_sensitive aqua_zone soilwater_control subsidence closed_mine geohazard landslide slope flood sponge_city karst pbf_concentrated port_bank blue_line';

it('declares exactly these layers', () => {
  const ids = (scope: 'in' | 'out'): string[] => cards.filter((card) => card.scope === scope).map(({ id }) => id);
  expect(ids('in')).toEqual(inScope.split(' '));
  expect(ids('out')).toEqual(absent.split(' '));
});

it.each(cards.map((card) => [card.id, card] as const))('%s: the card is complete and bilingual', (_, card) => {
  for (const text of [card.title, card.summary, card.legalBasis, card.publisher, card.edition.name]) {
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).toMatch(/^[^\p{Script=Han}]+$/u);
  }
  expect(card.status).toBe('illustrative');
  const present = card.scope === 'in';
  expect(card.coverage).toBe(present ? 'complete' : 'absent');
  expect(card.file === null).toBe(!present);
  expect(card.accuracy === null).toBe(!present);
  expect(card.licence === '').toBe(!present);
});

const layersIn = (where: Where): readonly string[] => {
  if ('district' in where) return [];
  if ('overlaps' in where) return [where.overlaps];
  if ('near' in where) return [where.near, ...(where.drawn === undefined ? [] : [where.drawn])];
  return ('all' in where ? where.all : where.any).flatMap(layersIn);
};

it('declares every layer that a rule names', () => {
  const named = new Set(pack.rules.rules.flatMap(({ where }) => layersIn(where)));
  const declared = new Set(cards.map(({ id }) => id));
  expect([...named].filter((id) => !declared.has(id))).toEqual([]);
  expect(named.size).toBeGreaterThan(5);
});

it('says until when its extent holds, and what came after', () => {
  expect(
    pack.extent.editions.map(({ id, validFrom, validUntil, layer }) => ({ id, validFrom, validUntil, layer })),
  ).toEqual([
    { id: 'plan-2020', validFrom: null, validUntil: '2025-11-05', layer: 'district' },
    { id: 'district-2025', validFrom: '2025-11-06', validUntil: null, layer: null },
  ]);
});
