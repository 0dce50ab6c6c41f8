# A language of which only some texts are there, for the tests: Indonesian stands in for the rest.

language-name = Basa Dummy
language-ask = Naon?
button-cancel = Bolay
button-back = ‹ Mundur
button-skip = Liwat
button-send = Kintun
button-edit = Robih
button-menu = Daptar
button-help = Pitulung
day-today = Dinten ieu
day-yesterday = Kamari ieu
answer-yes = Leres
answer-no = Henteu
kind-death = Maot
