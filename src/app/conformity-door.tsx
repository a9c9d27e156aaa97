// The button below the verdict that opens the conformity table of the screening.

import { useMemo, useState } from 'react';
import type { Screening } from '../analysis/index.ts';
import { conformityOf } from '../analysis/report/conformity.ts';
import { useLanguage } from '../panels/language.tsx';
import { ConformityTable } from '../panels/screen/conformity-table.tsx';
import { Dialog } from '../panels/shell/dialog.tsx';

/** Opens the table in a dialog; it is worked out only while it is open. */
export function ConformityDoor({ screening }: { readonly screening: Screening }) {
  const { all } = useLanguage();
  const words = all.screening.conformity;
  const [open, setOpen] = useState(false);
  const table = useMemo(() => (open ? conformityOf(screening) : null), [open, screening]);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words.open}
      </button>
      <Dialog title={words.title} open={open} onClose={() => setOpen(false)}>
        {table && <ConformityTable table={table} />}
      </Dialog>
    </>
  );
}
