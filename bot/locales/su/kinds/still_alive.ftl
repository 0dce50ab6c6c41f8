# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Tétéla hirup kénéh

kind-still_alive = Tétéla hirup kénéh

still_alive-person = Saha nu tétéla hirup kénéh? Pilih ti nu kacatet ngantunkeun di RT ieu, atanapi ketik namina. Contona: Asep.
    .label = Nami
still_alive-words = Kumaha terangna yén anjeunna hirup kénéh? Contona: tepang jalmina, kapungkur lepat nami.
    .label = Katerangan
still_alive-photo = Kirim foto serat atanapi jalmina. Upami teu aya, pencét Liwat.
    .label = Foto

found-ended-some = Ieu nu mirip sareng “{ $query }”. Pilih jalmina, atanapi ketik nami sanés.
found-ended-none = Teu aya nu mirip sareng “{ $query }”. Cobi ketik nami sanés, atanapi sabagian namina waé.
fact-put-right-words = Katerangan
warning-put-right-aid = Kapungkur nampi { $programmes }. Diusulkeun deui upami ngahapusna parantos aya dina berkas sasih samemehna.
