// Where the phone is: about a metre exact, asked of the browser each time and kept nowhere.
const WAIT = 15_000; // milliseconds
const DECIMALS = 5;

// Rejects where the browser may not tell (plain http, refused, no signal).
export async function findPlace() {
  const { coords } = await new Promise((resolve, reject) => {
    if (!navigator.geolocation) reject(new Error("no geolocation"));
    else navigator.geolocation.getCurrentPosition(resolve, reject, { enableHighAccuracy: true, timeout: WAIT });
  });
  return { latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) };
}

const rounded = (degrees) => Number(degrees.toFixed(DECIMALS));
