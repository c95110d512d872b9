from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'kapitel.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bygg = l_0_uppgifter = l_0_uppgift = l_0_försättsblad = l_0_omslagsuppgift = l_0_året_i_korthet = l_0_beloppet = l_0_avsnittet = l_0_inledning = l_0_målen = l_0_översikten = l_0_målöversikten = l_0_uppdragen = l_0_nyckeltalen = missing
    try:
        t_1 = environment.filters['cell']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'cell' found.")
    try:
        t_2 = environment.filters['datum']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'datum' found.")
    try:
        t_3 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_4 = environment.filters['mnkr']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'mnkr' found.")
    try:
        t_5 = environment.filters['radtext']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'radtext' found.")
    try:
        t_6 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    try:
        t_7 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    environment.budget.pay(28)
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'kapitel.j2').make_module(context.get_all(), True, {'avsnittet': l_0_avsnittet, 'beloppet': l_0_beloppet, 'bygg': l_0_bygg, 'försättsblad': l_0_försättsblad, 'inledning': l_0_inledning, 'målen': l_0_målen, 'målöversikten': l_0_målöversikten, 'nyckeltalen': l_0_nyckeltalen, 'omslagsuppgift': l_0_omslagsuppgift, 'uppdragen': l_0_uppdragen, 'uppgift': l_0_uppgift, 'uppgifter': l_0_uppgifter, 'året_i_korthet': l_0_året_i_korthet, 'översikten': l_0_översikten})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro():
        t_8 = []
        l_1_rapport = resolve('rapport')
        environment.budget.pay(10)
        pass
        t_8.extend((
            escape(environment.finalize(environment.call(context, (undefined(name='uppgift') if l_0_uppgift is missing else l_0_uppgift), 'Kommun', environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'kommun')))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='uppgift') if l_0_uppgift is missing else l_0_uppgift), 'Förvaltning', environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'förvaltning')))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='uppgift') if l_0_uppgift is missing else l_0_uppgift), 'Datum', t_2(environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'datum'))))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='uppgift') if l_0_uppgift is missing else l_0_uppgift), 'Diarienummer', environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'diarienummer')))),
            '\n',
        ))
        for l_2_fakta in environment.counted(environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'fakta'), ):
            _loop_vars = {}
            environment.budget.pay(2)
            pass
            t_8.append(
                escape(environment.finalize(environment.call(context, (undefined(name='uppgift') if l_0_uppgift is missing else l_0_uppgift), environment.getattr(l_2_fakta, 'etikett'), t_5(environment.getattr(l_2_fakta, 'text')), _loop_vars=_loop_vars))),
            )
        l_2_fakta = missing
        return concat(t_8)
    context.exported_vars.add('uppgifter')
    context.vars['uppgifter'] = l_0_uppgifter = Macro(environment, macro, 'uppgifter', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_etikett, l_1_text):
        t_9 = []
        if l_1_etikett is missing:
            l_1_etikett = undefined("parameter 'etikett' was not provided", name='etikett')
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        environment.budget.pay(2)
        pass
        if l_1_text:
            environment.budget.pay(6)
            pass
            t_9.extend((
                '<p class="fakta"><span class="etikett">',
                escape(environment.finalize(l_1_etikett)),
                ':</span><span class="tabb"/>',
                escape(environment.finalize(l_1_text)),
                '</p>',
            ))
        return concat(t_9)
    context.exported_vars.add('uppgift')
    context.vars['uppgift'] = l_0_uppgift = Macro(environment, macro, 'uppgift', ('etikett', 'text'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro():
        t_10 = []
        l_1_logotyp = resolve('logotyp')
        l_1_rapport = resolve('rapport')
        environment.budget.pay(13)
        pass
        t_10.append(
            '<section class="försättsblad">\n',
        )
        if (undefined(name='logotyp') if l_1_logotyp is missing else l_1_logotyp):
            environment.budget.pay(6)
            pass
            t_10.extend((
                '<figure class="bild"><img src="',
                escape(environment.finalize((undefined(name='logotyp') if l_1_logotyp is missing else l_1_logotyp))),
                '" alt="Logotyp för ',
                escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'kommun'))),
                '" width="30%"/></figure>',
            ))
        t_10.extend((
            '<p class="omslagstitel">',
            escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'titel'))),
            '</p>\n<p class="omslagsrad">',
            escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'nämnd'))),
            '</p>\n<p class="omslagsrad">',
            escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'kommun'))),
            '</p>\n',
        ))
        if environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'diarienummer'):
            environment.budget.pay(2)
            pass
            t_10.append(
                escape(environment.finalize(environment.call(context, (undefined(name='omslagsuppgift') if l_0_omslagsuppgift is missing else l_0_omslagsuppgift), 'Diarienummer', environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'diarienummer')))),
            )
        if environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'datum'):
            environment.budget.pay(2)
            pass
            t_10.append(
                escape(environment.finalize(environment.call(context, (undefined(name='omslagsuppgift') if l_0_omslagsuppgift is missing else l_0_omslagsuppgift), 'Datum', t_2(environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'datum'))))),
            )
        t_10.append(
            '</section>\n',
        )
        return concat(t_10)
    context.exported_vars.add('försättsblad')
    context.vars['försättsblad'] = l_0_försättsblad = Macro(environment, macro, 'försättsblad', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_etikett, l_1_text):
        t_11 = []
        if l_1_etikett is missing:
            l_1_etikett = undefined("parameter 'etikett' was not provided", name='etikett')
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        environment.budget.pay(6)
        pass
        t_11.extend((
            '<p class="omslagsuppgift"><span class="etikett">',
            escape(environment.finalize(l_1_etikett)),
            ':</span><span class="tabb"/>',
            escape(environment.finalize(l_1_text)),
            '</p>\n',
        ))
        return concat(t_11)
    context.exported_vars.add('omslagsuppgift')
    context.vars['omslagsuppgift'] = l_0_omslagsuppgift = Macro(environment, macro, 'omslagsuppgift', ('etikett', 'text'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_korthet):
        t_12 = []
        l_1_rapport = resolve('rapport')
        l_1_nyckeltal = missing
        if l_1_korthet is missing:
            l_1_korthet = undefined("parameter 'korthet' was not provided", name='korthet')
        environment.budget.pay(7)
        pass
        l_1_nyckeltal = environment.getattr(l_1_korthet, 'nyckeltal')
        t_12.append(
            '<h1 id="året-i-korthet">Året i korthet</h1>\n',
        )
        if (undefined(name='nyckeltal') if l_1_nyckeltal is missing else l_1_nyckeltal):
            environment.budget.pay(4)
            pass
            t_12.append(
                '<table class="nyckeltal" title="Året i siffror">\n<tbody><tr>\n',
            )
            for l_2_ett in environment.counted((undefined(name='nyckeltal') if l_1_nyckeltal is missing else l_1_nyckeltal), ):
                _loop_vars = {}
                environment.budget.pay(8)
                pass
                t_12.extend((
                    '<td><p class="nyckeltalsetikett">',
                    escape(environment.finalize(environment.getattr(l_2_ett, 'namn'))),
                    '</p><p class="nyckeltal">',
                    escape(environment.finalize(environment.call(context, (undefined(name='beloppet') if l_0_beloppet is missing else l_0_beloppet), environment.getattr(l_2_ett, 'siffra'), environment.getattr(l_2_ett, 'belopp'), _loop_vars=_loop_vars))),
                    '</p><p class="nyckeltalsjämförelse">',
                ))
                if environment.getattr(l_2_ett, 'jämförelse'):
                    environment.budget.pay(4)
                    pass
                    t_12.extend((
                        escape(environment.finalize(environment.getattr(l_2_ett, 'jämfört_med'))),
                        ': ',
                        escape(environment.finalize(environment.call(context, (undefined(name='beloppet') if l_0_beloppet is missing else l_0_beloppet), environment.getattr(l_2_ett, 'jämförelse'), environment.getattr(l_2_ett, 'belopp'), _loop_vars=_loop_vars))),
                    ))
                else:
                    environment.budget.pay(2)
                    pass
                    t_12.append(
                        escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'år'))),
                    )
                t_12.append(
                    '</p></td>\n',
                )
            l_2_ett = missing
            t_12.append(
                '</tr></tbody>\n</table>\n',
            )
        if environment.getattr(l_1_korthet, 'mål'):
            environment.budget.pay(4)
            pass
            t_12.append(
                '<h2>Målen</h2>\n<p class="förklaring">',
            )
            l_2_loop = missing
            for l_2_ett, l_2_loop in LoopContext(environment.counted(environment.getattr(l_1_korthet, 'mål'), ), undefined):
                _loop_vars = {}
                environment.budget.pay(11)
                pass
                t_12.extend((
                    escape(environment.finalize(environment.getattr(l_2_ett, 'antal'))),
                    '&#160;<span class="status-',
                    escape(environment.finalize(environment.getattr(environment.getattr(l_2_ett, 'nivå'), 'ton'))),
                    '">',
                    escape(environment.finalize(environment.getattr(environment.getattr(l_2_ett, 'nivå'), 'märke'))),
                    '&#160;',
                    escape(environment.finalize(environment.getattr(environment.getattr(l_2_ett, 'nivå'), 'namn'))),
                    '</span>&#160;',
                    escape(environment.finalize(environment.getattr(environment.getattr(l_2_ett, 'nivå'), 'betydelse'))),
                ))
                if (not environment.getattr(l_2_loop, 'last')):
                    environment.budget.pay(2)
                    pass
                    t_12.append(
                        '&#8195; ',
                    )
            l_2_loop = l_2_ett = missing
            t_12.append(
                '</p>\n',
            )
        if environment.getattr(l_1_korthet, 'händelser'):
            environment.budget.pay(4)
            pass
            t_12.append(
                '<h2>Det här hände</h2>\n<ul>',
            )
            for l_2_händelse in environment.counted(environment.getattr(l_1_korthet, 'händelser'), ):
                _loop_vars = {}
                environment.budget.pay(4)
                pass
                t_12.extend((
                    '<li>',
                    escape(environment.finalize(t_5(l_2_händelse))),
                    '</li>',
                ))
            l_2_händelse = missing
            t_12.append(
                '</ul>\n',
            )
        if environment.getattr(l_1_korthet, 'tabell'):
            environment.budget.pay(4)
            pass
            t_12.extend((
                '<h2>Så gick det mot budget</h2>\n',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avvikelsediagram'), environment.getattr(l_1_korthet, 'tabell'), environment.concatenated('Avvikelse mot budget ', environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'år'), ', tkr', )))),
                '\n',
            ))
        return concat(t_12)
    context.exported_vars.add('året_i_korthet')
    context.vars['året_i_korthet'] = l_0_året_i_korthet = Macro(environment, macro, 'året_i_korthet', ('korthet',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_siffra, l_1_belopp):
        t_13 = []
        if l_1_siffra is missing:
            l_1_siffra = undefined("parameter 'siffra' was not provided", name='siffra')
        if l_1_belopp is missing:
            l_1_belopp = undefined("parameter 'belopp' was not provided", name='belopp')
        environment.budget.pay(2)
        pass
        if l_1_belopp:
            environment.budget.pay(2)
            pass
            t_13.append(
                escape(environment.finalize(t_4(l_1_siffra))),
            )
        else:
            environment.budget.pay(2)
            pass
            t_13.append(
                escape(environment.finalize(t_1(l_1_siffra))),
            )
        return concat(t_13)
    context.exported_vars.add('beloppet')
    context.vars['beloppet'] = l_0_beloppet = Macro(environment, macro, 'beloppet', ('siffra', 'belopp'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_s, l_1_totalt):
        t_14 = []
        l_1_val = resolve('val')
        l_1_rapport = resolve('rapport')
        if l_1_s is missing:
            l_1_s = undefined("parameter 's' was not provided", name='s')
        if l_1_totalt is missing:
            l_1_totalt = undefined("parameter 'totalt' was not provided", name='totalt')
        environment.budget.pay(2)
        pass
        if ((((environment.getattr((undefined(name='val') if l_1_val is missing else l_1_val), 'avvikelsediagram') and (not environment.getattr((undefined(name='val') if l_1_val is missing else l_1_val), 'året_i_korthet'))) and l_1_totalt) and environment.getattr(l_1_s, 'tabell')) and environment.compared(environment.getattr(environment.getattr(l_1_s, 'tabell'), 'id'), 'eq', environment.getattr(l_1_totalt, 'id'))):
            environment.budget.pay(16)
            pass
            t_14.extend((
                '<h1 id="',
                escape(environment.finalize(environment.getattr(l_1_s, 'id'))),
                '">',
                escape(environment.finalize(environment.getattr(l_1_s, 'rubrik'))),
                '</h1>\n',
                escape(environment.finalize(t_7(environment.getattr(l_1_s, 'text'), 2))),
                '\n',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'tabellen'), environment.getattr(l_1_s, 'tabell'), environment.getattr(l_1_s, 'rubrik')))),
                '\n',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avvikelsediagram'), environment.getattr(l_1_s, 'tabell'), environment.concatenated('Avvikelse mot budget ', environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'år'), ', tkr', )))),
                '\n',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'efter_tabellen'), l_1_s, 1))),
                '\n',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'delarna'), l_1_s, 1))),
                '\n',
            ))
        else:
            environment.budget.pay(3)
            pass
            t_14.extend((
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), l_1_s, 1))),
                '\n',
            ))
        return concat(t_14)
    context.exported_vars.add('avsnittet')
    context.vars['avsnittet'] = l_0_avsnittet = Macro(environment, macro, 'avsnittet', ('s', 'totalt'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett, l_1_rubrik):
        t_15 = []
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        if l_1_rubrik is missing:
            l_1_rubrik = undefined("parameter 'rubrik' was not provided", name='rubrik')
        environment.budget.pay(2)
        pass
        if environment.getattr(l_1_ett, 'avsnitt'):
            environment.budget.pay(12)
            pass
            t_15.extend((
                '<h1 id="',
                escape(environment.finalize(environment.getattr(environment.getattr(l_1_ett, 'avsnitt'), 'id'))),
                '">',
                escape(environment.finalize((environment.getattr(environment.getattr(l_1_ett, 'avsnitt'), 'rubrik') or l_1_rubrik))),
                '</h1>\n',
                escape(environment.finalize(t_7(environment.getattr(environment.getattr(l_1_ett, 'avsnitt'), 'text'), 2))),
                '\n',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'efter_texten'), environment.getattr(l_1_ett, 'avsnitt'), 1))),
                '\n',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'delarna'), environment.getattr(l_1_ett, 'avsnitt'), 1))),
                '\n',
            ))
        else:
            environment.budget.pay(6)
            pass
            t_15.extend((
                '<h1 id="',
                escape(environment.finalize(environment.getattr(l_1_ett, 'slag'))),
                '">',
                escape(environment.finalize(l_1_rubrik)),
                '</h1>\n',
            ))
        return concat(t_15)
    context.exported_vars.add('inledning')
    context.vars['inledning'] = l_0_inledning = Macro(environment, macro, 'inledning', ('ett', 'rubrik'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett):
        t_16 = []
        l_1_målområden = resolve('målområden')
        l_1_skalor = resolve('skalor')
        l_1_val = resolve('val')
        l_1_kapitel = resolve('kapitel')
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        environment.budget.pay(7)
        pass
        t_16.extend((
            escape(environment.finalize(environment.call(context, (undefined(name='inledning') if l_0_inledning is missing else l_0_inledning), l_1_ett, 'Mål'))),
            '\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'förklaringar'), (undefined(name='målområden') if l_1_målområden is missing else l_1_målområden), environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'trend')))),
            '\n',
        ))
        if ((environment.getattr((undefined(name='val') if l_1_val is missing else l_1_val), 'målöversikt') and (undefined(name='målområden') if l_1_målområden is missing else l_1_målområden)) and (not t_3(context.eval_ctx, t_6(context, (undefined(name='kapitel') if l_1_kapitel is missing else l_1_kapitel), 'slag', 'equalto', 'målöversikt')))):
            environment.budget.pay(3)
            pass
            t_16.extend((
                '<h2>Målen i översikt</h2>',
                escape(environment.finalize(environment.call(context, (undefined(name='översikten') if l_0_översikten is missing else l_0_översikten)))),
            ))
        for l_2_område in environment.counted((undefined(name='målområden') if l_1_målområden is missing else l_1_målområden), ):
            l_2_rapport = resolve('rapport')
            _loop_vars = {}
            environment.budget.pay(2)
            pass
            t_16.append(
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målområdet'), l_2_område, 2, environment.getattr((undefined(name='rapport') if l_2_rapport is missing else l_2_rapport), 'år'), _loop_vars=_loop_vars))),
            )
        l_2_område = l_2_rapport = missing
        return concat(t_16)
    context.exported_vars.add('målen')
    context.vars['målen'] = l_0_målen = Macro(environment, macro, 'målen', ('ett',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro():
        t_17 = []
        l_1_målområden = resolve('målområden')
        environment.budget.pay(2)
        pass
        t_17.append(
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'måltabell'), (undefined(name='målområden') if l_1_målområden is missing else l_1_målområden), 'Målen i översikt'))),
        )
        return concat(t_17)
    context.exported_vars.add('översikten')
    context.vars['översikten'] = l_0_översikten = Macro(environment, macro, 'översikten', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett):
        t_18 = []
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        environment.budget.pay(5)
        pass
        t_18.extend((
            escape(environment.finalize(environment.call(context, (undefined(name='inledning') if l_0_inledning is missing else l_0_inledning), l_1_ett, 'Målen i översikt'))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='översikten') if l_0_översikten is missing else l_0_översikten)))),
            '\n',
        ))
        return concat(t_18)
    context.exported_vars.add('målöversikten')
    context.vars['målöversikten'] = l_0_målöversikten = Macro(environment, macro, 'målöversikten', ('ett',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett):
        t_19 = []
        l_1_uppdrag = resolve('uppdrag')
        l_1_skalor = resolve('skalor')
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        environment.budget.pay(4)
        pass
        t_19.extend((
            escape(environment.finalize(environment.call(context, (undefined(name='inledning') if l_0_inledning is missing else l_0_inledning), l_1_ett, 'Uppdrag'))),
            '\n',
        ))
        if (undefined(name='uppdrag') if l_1_uppdrag is missing else l_1_uppdrag):
            environment.budget.pay(3)
            pass
            t_19.extend((
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'nivålista'), environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'uppdrag'), environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'uppdrag'), 'nivåer')))),
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'uppdragstabell'), (undefined(name='uppdrag') if l_1_uppdrag is missing else l_1_uppdrag), 'Uppdrag'))),
            ))
        return concat(t_19)
    context.exported_vars.add('uppdragen')
    context.vars['uppdragen'] = l_0_uppdragen = Macro(environment, macro, 'uppdragen', ('ett',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett):
        t_20 = []
        l_1_nyckeltal = resolve('nyckeltal')
        l_1_rapport = resolve('rapport')
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        environment.budget.pay(4)
        pass
        t_20.extend((
            escape(environment.finalize(environment.call(context, (undefined(name='inledning') if l_0_inledning is missing else l_0_inledning), l_1_ett, 'Nyckeltal'))),
            '\n',
        ))
        if (undefined(name='nyckeltal') if l_1_nyckeltal is missing else l_1_nyckeltal):
            environment.budget.pay(2)
            pass
            t_20.append(
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'nyckeltalstabell'), (undefined(name='nyckeltal') if l_1_nyckeltal is missing else l_1_nyckeltal), environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'år')))),
            )
        return concat(t_20)
    context.exported_vars.add('nyckeltalen')
    context.vars['nyckeltalen'] = l_0_nyckeltalen = Macro(environment, macro, 'nyckeltalen', ('ett',), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=53&5=58&6=61&7=66&8=68&9=70&10=73&13=85&14=91&18=107&19=111&20=116&21=128&22=130&23=132&24=135&25=141&29=154&30=160&34=173&35=179&37=185&38=186&40=191&45=223&46=224&47=230&49=255&50=256&51=261&53=274&54=275&55=279&60=286&63=310&64=318&65=321&66=329&67=331&68=333&69=335&70=337&71=341&76=351&77=357&78=360&79=368&80=370&81=372&83=376&88=389&89=397&90=402&91=405&92=412&95=425&97=437&98=441&99=446&103=453&104=459&105=465&108=476&109=482&110=488'