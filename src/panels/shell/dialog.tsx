// A modal sheet on the native dialog element: Escape closes it, focus returns to where it came from.

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog with a heading and a close button. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const { words } = useLanguage();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={element} aria-labelledby={id} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label={words.close}>
          <Icon name="close" />
        </button>
      </div>
      {open && children}
    </dialog>
  );
}
