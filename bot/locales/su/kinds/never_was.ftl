# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Lepat kacatet

kind-never_was = Lepat kacatet

never_was-person = Saha nu kacatet padahal teu kantos aya jalmina? Ketik nami atanapi sabagian namina. Contona: Asep.
    .label = Nami
never_was-words = Kumaha terangna jalmi ieu teu kantos aya? Contona: naros ka tatanggi, teu aya nu wawuh.
    .label = Katerangan
never_was-successor = Saha kapala kulawarga nu saleresna? Upami teu aya, pencét Liwat.
    .label = Kapala gaganti
never_was-caretaker = Saha nu ngurus bantuan kulawarga ieu? Upami teu acan terang, pencét Liwat.
    .label = Pangurus gaganti
never_was-photo = Kirim foto KK atanapi serat. Upami teu aya, pencét Liwat.
    .label = Foto
check-answer-never_was = Teu kantos aya
