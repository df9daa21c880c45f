/// Patterns, texts in which Python's re finds them, and texts in which it does not, without regard to case and
/// with lines (re.I | re.M). Written by scripts/patterns/reference.py: ␤ is a line end, ␉ a tab, ∅ no text.
enum ReferenceTable {
    static let lines = #"""
        fattura  ⟶  fattura ¦ Fattura 12 ¦ FATTURA ¦ la fattura ¦ fattura␤nuova  ⟶  a ¦ straße ¦ STRASSE ¦ acf ¦ abf
        Fattura\s+\d+  ⟶  Fattura 12  ⟶  fattura ¦ FATTURA ¦ la fattura ¦ straße ¦ STRASSE
        fattura\s*n\.?\s*\d{1,4}/\d{4}  ⟶  fattura n. 12/2024  ⟶  fattura ¦ Fattura 12 ¦ FATTURA ¦ x{1,a} ¦ STRASSE
        ^fattura  ⟶  fattura ¦ Fattura 12 ¦ FATTURA ¦ fattura␤nuova  ⟶  la fattura ¦ STRASSE ¦ acf ¦ abf
        ^fattura$  ⟶  fattura ¦ FATTURA ¦ fattura␤nuova  ⟶  Fattura 12 ¦ la fattura ¦ STRASSE
        fattura$  ⟶  fattura ¦ FATTURA ¦ la fattura ¦ fattura␤nuova  ⟶  Fattura 12 ¦ fatturazione ¦ STRASSE ¦ acf
        \Afattura  ⟶  fattura ¦ Fattura 12 ¦ FATTURA ¦ fattura␤nuova  ⟶  la fattura ¦ la␤fattura␤nuova ¦ STRASSE ¦ acf
        \bordine\b  ⟶  ordine ¦ Ordine n 7 ¦ ordine del 3  ⟶  fatturazione ¦ ordinello ¦ riordine ¦ deadbeef ¦ re:
        \bordin\b  ⟶    ⟶  ordine ¦ Ordine n 7 ¦ ordinello ¦ riordine ¦ ordine del 3
        \Bdine  ⟶  ordine ¦ Ordine n 7 ¦ ordinello ¦ riordine ¦ ordine del 3  ⟶  b ¦ abcd ¦ deadbeef ¦ \ ¦ abcdef
        ordin\B  ⟶  ordine ¦ Ordine n 7 ¦ ordinello ¦ riordine  ⟶  b ¦ abcd ¦ \ ¦ anna.rossi@a-b.com
        \bl'urgenza\b  ⟶  l'urgenza  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ urgente!
        \burgenza  ⟶  l'urgenza  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ urgente!
        (urgente|urgenza|asap)  ⟶  l'urgenza ¦ urgente! ¦ ASAP ¦ asapx  ⟶  fattura ¦ fatturazione ¦ straße ¦ STRASSE
        (?:urgente|asap)!+  ⟶  urgente!  ⟶  fattura ¦ ASAP ¦ re: ¦ straße ¦ STRASSE
        \b(?:sla|asap)\b  ⟶  ASAP  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ ()
        a|b|  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  
        ^$  ⟶  ∅ ¦ ␤  ⟶  a ¦ b ¦   ¦ ␉ ¦ $^|
        ^\s*$  ⟶  ∅ ¦ ␤ ¦   ¦ ␉  ⟶  ASAP ¦ asapx ¦ \ ¦ *+? ¦ $^|
        a*b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  a ¦ aaa ¦ aaaa ¦ xa ¦ A
        a+b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  acb ¦ a␤b ¦ a b ¦ a.b ¦ a@b
        a?b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  a ¦ aaa ¦ aaaa ¦ xa ¦ A
        a{2}b  ⟶  aab ¦ aaab  ⟶  ab ¦ abab ¦ a{2 ¦ {2} ¦ x{a}
        a{2,}b  ⟶  aab ¦ aaab  ⟶  ab ¦ abab ¦ a{2 ¦ {2} ¦ x{a}
        a{2,3}b  ⟶  aab ¦ aaab  ⟶  ab ¦ abab ¦ x{3} ¦ a{2 ¦ {2}
        a{,2}b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ a,b;c  ⟶  a ¦ a{2 ¦ {2} ¦ x{a} ¦ x{1,a}
        ^a{2,3}$  ⟶  aaa  ⟶  x{3} ¦ a{2 ¦ {2} ¦ x{a} ¦ x{1,a}
        ^a{0,1}b  ⟶  ab ¦ abab ¦ abc ¦ a␤b ¦ abf  ⟶  aab ¦ aaab ¦ x{a} ¦ x{1,a} ¦ a,b;c
        a{0}b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  a ¦ a{2 ¦ {2} ¦ x{a} ¦ x{1,a}
        x{3}  ⟶  xxx  ⟶  x{3} ¦ x{ ¦ {2} ¦ x{a} ¦ x{1,a}
        x{  ⟶  x{3} ¦ x{ ¦ x{a} ¦ x{1,a}  ⟶  xa ¦ ax ¦ xxx ¦ a{2 ¦ [x
        x{a}  ⟶  x{a}  ⟶  xa ¦ ax ¦ x{3} ¦ x{ ¦ x{1,a}
        x{1,a}  ⟶  x{1,a}  ⟶  xa ¦ ax ¦ x{3} ¦ x{ ¦ x{a}
        a{2  ⟶  a{2  ⟶  a ¦ aaa ¦ aaaa ¦ {2} ¦ A
        (ab)+c  ⟶  ababc ¦ abc ¦ abcd ¦ ABC ¦ Abc  ⟶  ab ¦ aab ¦ acb ¦ bc ¦ ()
        (ab|cd)*ef  ⟶  cdef ¦ deadbeef ¦ aceg acef ¦ abcdef  ⟶  abc ¦ acb ¦ abcd ¦ acf ¦ abf
        ((a|b)c){2}  ⟶    ⟶  abc ¦ acb ¦ a{2 ¦ {2} ¦ ABC
        (a(b(c)))  ⟶  ababc ¦ abc ¦ abcd ¦ ABC ¦ Abc  ⟶  ab ¦ aab ¦ acb ¦ bc ¦ ()
        (?P<nome>ab)c  ⟶  ababc ¦ abc ¦ abcd ¦ ABC ¦ Abc  ⟶  ab ¦ aab ¦ acb ¦ bc ¦ ()
        (?:)  ⟶  *+? ¦ () ¦ re: ¦ Fw: x ¦ x re: y  ⟶  
        ()  ⟶  ∅ ¦ a ¦ b ¦ ␤ ¦ ()  ⟶  
        (|a)b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  a ¦ aaa ¦ aaaa ¦ () ¦ A
        a||b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  
        a*?b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  a ¦ aaa ¦ aaaa ¦ *+? ¦ A
        a+?  ⟶  a ¦ ab ¦ aaa ¦ aaaa ¦ A  ⟶  ∅ ¦ b ¦ ␤ ¦   ¦ *+?
        a??b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  a ¦ aaa ¦ aaaa ¦ xa ¦ A
        a{2,3}?b  ⟶  aab ¦ aaab  ⟶  ab ¦ abab ¦ x{3} ¦ a{2 ¦ {2}
        [abc]  ⟶  ababc ¦ abc ¦ acb ¦ ABC ¦ Abc  ⟶  [x] ¦ [x ¦ ] ¦ [#12] ¦ [IZ-1042]
        [^abc]  ⟶  abcd ¦ a␤b ¦ a b ¦ a.b ¦ a,b;c  ⟶  ababc ¦ abc ¦ acb ¦ ABC ¦ Abc
        [a-c]x  ⟶  ax  ⟶  abc ¦ acb ¦ xa ¦ [x] ¦ [x
        [^a-z\s]  ⟶  a-z ¦ [x] ¦ ] ¦ \ ¦ [IZ-1042]  ⟶  a ¦ aaa ¦ aaaa ¦ ASAP ¦ A
        [a-]  ⟶  a ¦ aaa ¦ a-z ¦ A ¦ -  ⟶  ∅ ¦ [x] ¦ [x ¦ ] ¦ [#12]
        [-a]  ⟶  a ¦ aaa ¦ a-z ¦ A ¦ -  ⟶  ∅ ¦ [x] ¦ [x ¦ ] ¦ [#12]
        []]  ⟶  [x] ¦ ] ¦ [#12] ¦ [IZ-1042]  ⟶  ∅ ¦ a ¦ b ¦ ␤ ¦ [x
        [^]]  ⟶  [x] ¦ [x ¦ $^| ¦ [#12] ¦ [IZ-1042]  ⟶  ∅ ¦ ]
        [\]]  ⟶  [x] ¦ ] ¦ [#12] ¦ [IZ-1042]  ⟶  ∅ ¦ a ¦ b ¦ [x ¦ \
        [a\-z]  ⟶  a ¦ a-z ¦ [IZ-1042] ¦ A ¦ -  ⟶  [x] ¦ [x ¦ ] ¦ \ ¦ [#12]
        [\d-]  ⟶  a-z ¦ --  ¦ [#12] ¦ [IZ-1042] ¦ -  ⟶  abcd ¦ [x] ¦ [x ¦ ] ¦ \
        [\w.+-]+@[\w-]+\.[a-z]{2,}  ⟶  anna@example.it ¦ anna.rossi@a-b.com  ⟶  a{2 ¦ {2} ¦ x{a} ¦ x{1,a} ¦ a-z
        [^@\s]+@[^@\s]+  ⟶  anna@example.it ¦ anna.rossi@a-b.com ¦ a@b  ⟶  [x] ¦ [x ¦ ] ¦ \ ¦ [#12]
        [+*?.()|]  ⟶  a.b ¦ 1.234,50 ¦ *+? ¦ $^| ¦ ()  ⟶  [x] ¦ [x ¦ ] ¦ [#12] ¦ [IZ-1042]
        [\\]  ⟶  \  ⟶  [x] ¦ [x ¦ ] ¦ [#12] ¦ [IZ-1042]
        [à-ü]  ⟶  perché ¦ città ¦ CITTÀ ¦ È ¦ è  ⟶  [x] ¦ ] ¦ [#12] ¦ [IZ-1042] ¦ -
        [À-Ü]  ⟶  perché ¦ città ¦ CITTÀ ¦ È ¦ è  ⟶  [x] ¦ ] ¦ [#12] ¦ [IZ-1042] ¦ -
        perché  ⟶  perché ¦ Perché no ¦ PERCHÉ  ⟶  cdef ¦ Re: ciao ¦ re: ¦ STRASSE ¦ due parole
        PERCHÉ  ⟶  perché ¦ Perché no ¦ PERCHÉ  ⟶  cdef ¦ Re: ciao ¦ re: ¦ STRASSE ¦ due parole
        citt[àa]  ⟶  città ¦ CITTÀ  ⟶  abc ¦ acb ¦ [x] ¦ acf ¦ ABC
        \d  ⟶  Ordine n 7 ¦ a{2 ¦ {2} ¦ z9 ¦ ordine del 3  ⟶  abcd ¦ cdef ¦ deadbeef ¦ \ ¦ bd␤c
        \D  ⟶  abcd ¦ cdef ¦ deadbeef ¦ \ ¦ bd␤c  ⟶  ∅
        \w  ⟶  a ¦ b ¦ È ¦ è ¦ Fw: x  ⟶  ∅ ¦ ␤ ¦   ¦ ␉ ¦ \
        \W  ⟶  ␤ ¦   ¦ ␉ ¦ \ ¦ Fw: x  ⟶  ∅ ¦ a ¦ b ¦ È ¦ è
        \s  ⟶  a␤b ¦ a b ¦ ␤ ¦   ¦ ␉  ⟶  ASAP ¦ asapx ¦ \ ¦ straße ¦ STRASSE
        \S  ⟶  ASAP ¦ asapx ¦ \ ¦ straße ¦ STRASSE  ⟶  ∅ ¦ ␤ ¦   ¦ ␉
        \d+[.,]\d{2}  ⟶  1.234,50  ⟶  a{2 ¦ {2} ¦ x{1,a} ¦ [x] ¦ [#12]
        €\s*\d+  ⟶  € 12  ⟶  abcd ¦ cdef ¦ ASAP ¦ \ ¦ *+?
        \d{2}/\d{2}/\d{4}  ⟶  01/02/2024  ⟶  x{3} ¦ a{2 ¦ {2} ¦ x{a} ¦ \
        \b\d{3}\b  ⟶  1.234,50  ⟶  b ¦ abcd ¦ x{3} ¦ {2} ¦ \
        \b[A-Z]{2}\d{5}\b  ⟶  AB12345  ⟶  ab ¦ aab ¦ a{2 ¦ {2} ¦ a-z
        IT\d{2}[A-Z]\d{10}  ⟶  IT12A1234567890  ⟶  a{2 ¦ {2} ¦ a-z ¦ [#12] ¦ [IZ-1042]
        [0-9a-f]{8}  ⟶  IT12A1234567890 ¦ xAB123456 ¦ deadbeef  ⟶  a{2 ¦ {2} ¦ x{a} ¦ a-z ¦ [x]
        \.  ⟶  a.b ¦ fattura n. 12/2024 ¦ 1.234,50 ¦ anna@example.it ¦ anna.rossi@a-b.com  ⟶  ∅ ¦ a ¦ b ¦ ␤ ¦ \
        \*  ⟶  *+?  ⟶  ∅ ¦ a ¦ b ¦ ␤ ¦ \
        \$  ⟶  $^|  ⟶  ∅ ¦ a ¦ b ¦ ␤ ¦ \
        \^  ⟶  $^|  ⟶  ∅ ¦ a ¦ b ¦ ␤ ¦ \
        \[  ⟶  [x] ¦ [x ¦ [#12] ¦ [IZ-1042]  ⟶  ∅ ¦ a ¦ b ¦ ␤ ¦ \
        \(\)  ⟶  ()  ⟶  ∅ ¦ a ¦ b ¦ ␤ ¦ \
        \|  ⟶  $^|  ⟶  ∅ ¦ a ¦ b ¦ ␤ ¦ \
        \?  ⟶  *+?  ⟶  ∅ ¦ a ¦ b ¦ ␤ ¦ \
        \\  ⟶  \  ⟶  ∅ ¦ a ¦ b ¦ ␤ ¦  
        \t  ⟶  ␉  ⟶  fattura ¦ FATTURA ¦ città ¦ CITTÀ ¦ \
        \n  ⟶  a␤b ¦ ␤ ¦ fattura␤nuova ¦ la␤fattura␤nuova ¦ bd␤c  ⟶  ordine ¦ ordinello ¦ riordine ¦ urgente! ¦ \
        a\nb  ⟶  a␤b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc
        a.b  ⟶  aab ¦ aaab ¦ acb ¦ a b ¦ a.b  ⟶  ab ¦ abab ¦ abc ¦ a␤b ¦ abf
        a.*b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ a.b  ⟶  a ¦ b ¦ aaa ¦ a␤b ¦ A
        (?s)a.b  ⟶  aab ¦ aaab ¦ acb ¦ a␤b ¦ a.b  ⟶  ab ¦ abab ¦ abc ¦ () ¦ abf
        (?s)^a.*b$  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ a.b  ⟶  abc ¦ *+? ¦ $^| ¦ () ¦ abf
        (?i)FATTURA  ⟶  fattura ¦ Fattura 12 ¦ FATTURA ¦ la fattura ¦ fatturazione  ⟶  () ¦ straße ¦ STRASSE ¦ acf ¦ abf
        (?-i:F)attura  ⟶  Fattura 12 ¦ FATTURA  ⟶  fattura ¦ la fattura ¦ fattura␤nuova ¦ fatturazione ¦ ()
        (?-i:FATTURA)  ⟶  FATTURA  ⟶  fattura ¦ Fattura 12 ¦ la fattura ¦ fatturazione ¦ ()
        f(?-i:A)ttura  ⟶  FATTURA  ⟶  fattura ¦ Fattura 12 ¦ la fattura ¦ fatturazione ¦ ()
        (?-i:[A-Z])  ⟶  Re: ciao ¦ R: ciao ¦ [IZ-1042] ¦ A ¦ ABC  ⟶  a ¦ a-z ¦ [x] ¦ ] ¦ ()
        (?-i:\b[A-Z]{3,}\b)  ⟶  FATTURA ¦ ASAP ¦ STRASSE ¦ ABC  ⟶  ab ¦ aab ¦ aaab ¦ a-z ¦ ()
        (?i:fattura)  ⟶  fattura ¦ Fattura 12 ¦ FATTURA ¦ la fattura  ⟶  () ¦ re: ¦ R: ciao ¦ STRASSE
        (?-i:Ordine) n  ⟶  Ordine n 7  ⟶  ordine ¦ ordinello ¦ riordine ¦ re: ¦ ordine del 3
        .  ⟶  a.b ¦ fattura n. 12/2024 ¦ 1.234,50 ¦ anna@example.it ¦ anna.rossi@a-b.com  ⟶  ∅ ¦ ␤
        ^.$  ⟶  a ¦ b ¦   ¦ ␉ ¦ È  ⟶  a.b ¦ 1.234,50 ¦ $^| ¦ anna@example.it ¦ anna.rossi@a-b.com
        ^..$  ⟶  ab ¦ bc ¦ xa ¦ ax ¦ x{  ⟶  a.b ¦ 1.234,50 ¦ $^| ¦ anna@example.it ¦ anna.rossi@a-b.com
        ^.{3}$  ⟶  aab ¦ a.b ¦ a{2 ¦ {2} ¦ $^|  ⟶  1.234,50 ¦ x{3} ¦ x{ ¦ x{a} ¦ x{1,a}
        ^\w+$  ⟶  a ¦ b ¦ È ¦ è ¦ Σ  ⟶  ∅ ¦ \ ¦ *+? ¦ $^| ¦ Fw: x
        ^\w+ \w+$  ⟶  a b ¦ Fattura 12 ¦ la fattura ¦ aceg acef ¦ 12 34  ⟶    ¦ \ ¦ $^| ¦ Fw: x ¦ -- 
        \w+\s\w+$  ⟶  a␤b ¦ a b ¦ ba␤ab ¦ 12 34 ¦ bd␤c  ⟶  ASAP ¦ asapx ¦ \ ¦ *+? ¦ $^|
        \x41  ⟶  xa ¦ ax ¦ AB12345 ¦ xAB123456 ¦ x{1,a}  ⟶  01/02/2024 ¦ x{ ¦ xxx ¦ \ ¦ 12 34
        \x61  ⟶  xa ¦ ax ¦ xAB123456 ¦ x{a} ¦ x{1,a}  ⟶  x{ ¦ xxx ¦ [x] ¦ [x ¦ \
        \xe8  ⟶  È ¦ è  ⟶  xa ¦ ax ¦ x{ ¦ xxx ¦ \
        \u00e8  ⟶  È ¦ è  ⟶  l'urgenza ¦ urgente! ¦ \ ¦ re: ¦ due parole
        \u20ac  ⟶  € 12  ⟶  abc ¦ acb ¦ a{2 ¦ acf ¦ ABC
        .*  ⟶  a.b ¦ 1.234,50 ¦ *+? ¦ anna@example.it ¦ anna.rossi@a-b.com  ⟶  
        .+  ⟶  a.b ¦ 1.234,50 ¦ *+? ¦ anna@example.it ¦ anna.rossi@a-b.com  ⟶  ∅ ¦ ␤
        ^(a+)+$  ⟶  a ¦ aaa ¦ aaaa ¦ a␤b ¦ A  ⟶  ab ¦ xa ¦ ax ¦ $^| ¦ ()
        ^(a|a)*b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  acb ¦ a b ¦ a.b ¦ $^| ¦ ()
        (a*)*b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  a ¦ aaa ¦ aaaa ¦ () ¦ A
        (a*)+b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  a ¦ aaa ¦ *+? ¦ () ¦ A
        (a|ab)(c|bcd)  ⟶  abc ¦ acb ¦ abcd ¦ ABC ¦ Abc  ⟶  ab ¦ aab ¦ aaab ¦ bc ¦ ()
        (?:a?){3}a{3}  ⟶  aaab ¦ aaa ¦ aaaa  ⟶  x{3} ¦ a{2 ¦ {2} ¦ x{a} ¦ ()
        ^(?:a|b)*a(?:a|b){2}$  ⟶  aab ¦ aaab ¦ aaa ¦ aaaa  ⟶  ab ¦ a{2 ¦ {2} ¦ $^| ¦ ()
        (.*a){3}  ⟶  aaab ¦ aaa ¦ aaaa ¦ anna@example.it ¦ anna.rossi@a-b.com  ⟶  a.b ¦ x{3} ¦ a{2 ¦ x{a} ¦ ()
        .*.*.*=.*  ⟶  = ¦ a=b  ⟶  a.b ¦ 1.234,50 ¦ *+? ¦ anna@example.it ¦ anna.rossi@a-b.com
        \b\b\ba  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  b ¦ bc ¦ xa ¦ deadbeef ¦ \
        a\b  ⟶  a␤b ¦ a b ¦ a.b ¦ a@b ¦ a=b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc
        \ba  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  b ¦ bc ¦ xa ¦ deadbeef ¦ \
        a\Bb  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  acb ¦ a␤b ¦ a b ¦ a.b ¦ a@b
        ^\b  ⟶  b ¦ ab ¦ aab ¦ aaab ¦ bc  ⟶  ∅ ¦ ␤ ¦   ¦ \ ¦ $^|
        \b$  ⟶  b ¦ ab ¦ aab ¦ aaab ¦ bc  ⟶  ∅ ¦ ␤ ¦   ¦ \ ¦ $^|
        \B  ⟶  ab ¦ aab ¦ aaab ¦ bc ¦ \  ⟶  b ¦ a␤b ¦ a b ¦ a.b ¦ a@b
        (^a|b)c  ⟶  ababc ¦ abc ¦ acb ¦ ABC ¦ Abc  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ ()
        (^|x)a  ⟶  a ¦ aaa ¦ xa ¦ ax ¦ A  ⟶  x{ ¦ xxx ¦ x{a} ¦ $^| ¦ ()
        a($|x)  ⟶  a ¦ aaa ¦ xa ¦ ax ¦ A  ⟶  asapx ¦ xxx ¦ x{a} ¦ $^| ¦ ()
        (?:^|\s)re:  ⟶  Re: ciao ¦ re: ¦ x re: y  ⟶  \ ¦ $^| ¦ () ¦ straße ¦ STRASSE
        ^re:|^r:  ⟶  Re: ciao ¦ re: ¦ R: ciao  ⟶  ordine ¦ perché ¦ $^| ¦ x re: y ¦ STRASSE
        ^(?:re|fw|i|r):\s  ⟶  Re: ciao ¦ R: ciao ¦ Fw: x  ⟶  ordine ¦ $^| ¦ () ¦ re: ¦ STRASSE
        -- $  ⟶  --   ⟶  a b ¦   ¦ a-z ¦ $^| ¦ -
        =$  ⟶  =  ⟶  ∅ ¦ a ¦ b ¦ $^| ¦ a=b
        #\d+  ⟶  #12 ¦ [#12]  ⟶  abcd ¦ cdef ¦ \ ¦ *+? ¦ bd␤c
        \[#\d+\]  ⟶  [#12]  ⟶  [x] ¦ [x ¦ ] ¦ \ ¦ *+?
        \[IZ-\d{4}\]  ⟶  [IZ-1042]  ⟶  {2} ¦ a-z ¦ [x] ¦ ] ¦ \
        (?#un commento)ab  ⟶  ab ¦ ababc ¦ abc ¦ ABC ¦ Abc  ⟶  acb ¦ bc ¦ a b ¦ () ¦ Re: ciao
        Σ  ⟶  Σ ¦ σ ¦ ς  ⟶  ∅ ¦ a ¦ b ¦ ␤ ¦  
        σ  ⟶  Σ ¦ σ ¦ ς  ⟶  ∅ ¦ a ¦ b ¦ ␤ ¦  
        straße  ⟶  straße  ⟶  fattura ¦ FATTURA ¦ ASAP ¦ re: ¦ STRASSE
        [[\]]x  ⟶  [x] ¦ [x  ⟶  xa ¦ xxx ¦ ] ¦ \ ¦ [#12]
        [.]  ⟶  a.b ¦ 1.234,50 ¦ anna@example.it ¦ anna.rossi@a-b.com  ⟶  [x] ¦ [x ¦ ] ¦ [#12]
        [\n]  ⟶  a␤b ¦ ␤ ¦ fattura␤nuova ¦ la␤fattura␤nuova ¦ bd␤c  ⟶  [x] ¦ [x ¦ ] ¦ \ ¦ [#12]
        [^\n]b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  b ¦ [x] ¦ ] ¦ \ ¦ [#12]
        [\s\S]b  ⟶  ab ¦ aab ¦ aaab ¦ abab ¦ abc  ⟶  b ¦ [x] ¦ ] ¦ \ ¦ [#12]
        [\W\d]  ⟶  [x] ¦ [x ¦ ] ¦ \ ¦ [#12]  ⟶  abcd ¦ cdef ¦ ordine ¦ deadbeef ¦ abcdef
        a(?:b|c(?:d|e))f  ⟶  abf ¦ aceg acef  ⟶  abc ¦ abcd ¦ cdef ¦ deadbeef ¦ abcdef
        (?:fattura|ordine).{0,10}\d  ⟶  Fattura 12 ¦ Ordine n 7  ⟶  ordine ¦ riordine
        \d+(?:\.\d{3})*(?:,\d{2})?  ⟶  1.234,50 ¦ x{3} ¦ a{2 ¦ {2} ¦ x{1,a}  ⟶  x{ ¦ x{a} ¦ \ ¦ *+? ¦ ()
        ^[^:]+:\s*\S+$  ⟶  Re: ciao ¦ R: ciao ¦ Fw: x ¦ x re: y ¦ Oggetto: prova  ⟶  [x] ¦ ] ¦ \ ¦ *+? ¦ $^|
        \S+@\S+\.it\b  ⟶  anna@example.it  ⟶  b ¦ a.b ¦ \ ¦ anna.rossi@a-b.com ¦ a@b
        """#
}
