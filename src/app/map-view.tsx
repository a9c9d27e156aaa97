// The place of the map: loads the map when the page stands, hands it over, and says plainly when it cannot be shown.

import { useEffect, useRef } from 'react';
import { useLanguage } from '../panels/language.tsx';
import { useJadeline } from './jadeline.tsx';
import { useApp } from './store.ts';

/** The container that the map draws into. */
export function MapView() {
  const jadeline = useJadeline();
  const { words } = useLanguage();
  const trouble = useApp((state) => state.mapTrouble);
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!container.current) return;
    return jadeline.mountMap(container.current);
  }, [jadeline]);
  return (
    <>
      <div className="map-canvas" ref={container} />
      {trouble !== null && (
        <div className="map-trouble" role="alert">
          <p>{words.mapFailed}</p>
          <p className="quiet">{words.mapFailedDetail(trouble)}</p>
        </div>
      )}
    </>
  );
}
