# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Patarosan survey tina profil; di luhur unggal patarosan aya nu asli basa Indonesia

# Apakah keluarga ini punya tempat tinggal tetap?
proposal-survey-shelter = Dupi kulawarga ieu gaduh tempat linggih nu tetep?
    .label = Gaduh tempat linggih
fact-survey-shelter = Gaduh tempat linggih
# Apakah kepala keluarganya masih bekerja?
proposal-survey-working = Dupi kapala kulawargina masih damel?
    .label = Kapala masih damel
fact-survey-working = Kapala masih damel
# Setahun terakhir, pernahkah keluarga ini tidak makan atau takut tidak bisa makan?
proposal-survey-hunger = Dina sataun ieu, kantos kulawarga ieu teu tuang atanapi sieun teu tiasa tuang?
    .label = Kantos kirang tuang
fact-survey-hunger = Kantos kirang tuang
# Apakah lebih dari separuh belanjanya habis untuk makan?
proposal-survey-food = Dupi langkung ti satengah balanjana séép kanggo tuang?
    .label = Balanja tuang ageung
fact-survey-food = Balanja tuang ageung
# Setahun terakhir, apakah keluarga ini membeli pakaian?
proposal-survey-clothes = Dina sataun ieu, dupi kulawarga ieu mésér acuk?
    .label = Mésér acuk
fact-survey-clothes = Mésér acuk
# Apakah sebagian besar lantai rumahnya tanah atau semen kasar?
proposal-survey-floor = Dupi seuseueurna lanté bumina taneuh atanapi semén kasar?
    .label = Lanté taneuh/semén
fact-survey-floor = Lanté taneuh/semén
# Apakah sebagian besar dindingnya bambu, kawat, atau kayu?
proposal-survey-walls = Dupi seuseueurna dingdingna awi, kawat, atanapi kai?
    .label = Dingding awi/kai
fact-survey-walls = Dingding awi/kai
# Apakah rumahnya punya WC sendiri?
proposal-survey-toilet = Dupi bumina gaduh WC nyalira?
    .label = Gaduh WC nyalira
fact-survey-toilet = Gaduh WC nyalira
# Apakah listriknya 450 watt, atau tidak pakai listrik?
proposal-survey-power = Dupi listrikna 450 watt, atanapi teu nganggo listrik?
    .label = Listrik 450 W/teu aya
fact-survey-power = Listrik 450 W/teu aya
survey-q-shelter = { proposal-survey-shelter }
    .label = { proposal-survey-shelter.label }
survey-q-working = { proposal-survey-working }
    .label = { proposal-survey-working.label }
survey-q-hunger = { proposal-survey-hunger }
    .label = { proposal-survey-hunger.label }
survey-q-food = { proposal-survey-food }
    .label = { proposal-survey-food.label }
survey-q-clothes = { proposal-survey-clothes }
    .label = { proposal-survey-clothes.label }
survey-q-floor = { proposal-survey-floor }
    .label = { proposal-survey-floor.label }
survey-q-walls = { proposal-survey-walls }
    .label = { proposal-survey-walls.label }
survey-q-toilet = { proposal-survey-toilet }
    .label = { proposal-survey-toilet.label }
survey-q-power = { proposal-survey-power }
    .label = { proposal-survey-power.label }
