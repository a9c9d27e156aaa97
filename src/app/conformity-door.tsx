// The button below the verdict that opens the conformity table of the screening, and what can be done with the table.

import { useMemo } from 'react';
import type { Screening } from '../analysis/index.ts';
import { conformityOf } from '../analysis/report/conformity.ts';
import { useLanguage } from '../panels/language.tsx';
import { ConformityTable } from '../panels/screen/conformity-table.tsx';
import { Dialog } from '../panels/shell/dialog.tsx';
import { useJadeline } from './jadeline.tsx';
import { useApp } from './store.ts';

/** The table of a screening, with the rules and cards of the open pack; null while `wanted` is not, or no pack is open. */
export function useConformity(screening: Screening | null, wanted: boolean) {
  const pack = useApp((state) => state.pack);
  return useMemo(
    () => (wanted && screening && pack.state === 'ready' ? conformityOf(screening, pack.opened) : null),
    [screening, wanted, pack],
  );
}

/** Opens the table in a dialog; it is worked out only while it is open. */
export function ConformityDoor({ screening }: { readonly screening: Screening }) {
  const { store, takeAway } = useJadeline();
  const { all } = useLanguage();
  const words = all.screening.conformity;
  const open = useApp((state) => state.tableOpen);
  const table = useConformity(screening, open);
  return (
    <>
      <button type="button" className="button table-door" onClick={() => store.setState({ tableOpen: true })}>
        {words.open}
      </button>
      <Dialog title={words.title} open={open} onClose={() => store.setState({ tableOpen: false })}>
        {table && (
          <ConformityTable
            table={table}
            onCopy={takeAway.copyTable}
            onSave={takeAway.saveTable}
            onPrint={() => window.print()}
          />
        )}
      </Dialog>
    </>
  );
}
