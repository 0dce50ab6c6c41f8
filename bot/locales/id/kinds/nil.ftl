## Nihil

kind-nil = Nihil

nil-confirm = Tidak ada kejadian (kelahiran, kematian, pindah) di RT Bapak/Ibu? Kalau benar, tekan Nihil.
