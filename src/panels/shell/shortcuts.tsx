// The keys of the app, as a table; opened with the question mark.

import { useLanguage } from '../language.tsx';
import { Dialog } from './dialog.tsx';

interface ShortcutsProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The sheet of keys. */
export function Shortcuts({ open, onClose }: ShortcutsProps) {
  const { words } = useLanguage();
  return (
    <Dialog title={words.shortcuts} open={open} onClose={onClose}>
      <table className="keys">
        <tbody>
          {words.keyTable.map(([keys, meaning]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
