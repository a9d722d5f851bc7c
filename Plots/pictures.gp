# Small pictures side by side. {{data}} has one line a row of all of them together; gaps are NaN.

#[bare]
unset grid
unset border
unset xtics
unset ytics
set size ratio {{ratio}}
set palette defined (0 '#000000', 1 '#FFFFFF')
set cbrange [0:1]

#[mosaic]
{{data}} matrix with image {{pixels}} notitle

#[caption]
set label {{tag}} {{text}} at first {{x}}, first {{y}} center front textcolor rgb ink font note_font noenhanced

#[markedCaption]
set label {{tag}} {{text}} at first {{x}}, first {{y}} center front textcolor rgb text_2 font note_font noenhanced

#[level.text]
{{data}} using 1:2 with points pointtype {{letter}} notitle
