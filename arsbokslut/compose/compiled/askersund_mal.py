from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'mal.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bygg = l_0_förklaring = l_0_målområdet = l_0_ett_mål = l_0_indikatorerna = l_0_värdet = l_0_verksamhetsanalys = missing
    try:
        t_1 = environment.filters['cell']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'cell' found.")
    try:
        t_2 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_3 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_4 = environment.filters['reverse']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'reverse' found.")
    try:
        t_5 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    try:
        t_6 = environment.filters['tal']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'tal' found.")
    try:
        t_7 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    environment.budget.pay(14)
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'mal.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'ett_mål': l_0_ett_mål, 'förklaring': l_0_förklaring, 'indikatorerna': l_0_indikatorerna, 'målområdet': l_0_målområdet, 'verksamhetsanalys': l_0_verksamhetsanalys, 'värdet': l_0_värdet})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro():
        t_8 = []
        l_1_skalor = resolve('skalor')
        environment.budget.pay(12)
        pass
        t_8.extend((
            '<p class="förklaring"><strong>',
            escape(environment.finalize(environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), 'rubrik'))),
            '</strong></p>\n<p class="förklaring"><span class="etikett">',
            escape(environment.finalize(environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), 'etikett'))),
            '</span></p>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'nivålista'), environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), t_4(environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), 'nivåer'))))),
            '\n<p class="förklaring"><span class="etikett">',
            escape(environment.finalize(environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'trend'), 'etikett'))),
            '</span></p>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'nivålista'), environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'trend'), environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'trend'), 'nivåer'), ton=False))),
            '\n',
        ))
        return concat(t_8)
    context.exported_vars.add('förklaring')
    context.vars['förklaring'] = l_0_förklaring = Macro(environment, macro, 'förklaring', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_område):
        t_9 = []
        if l_1_område is missing:
            l_1_område = undefined("parameter 'område' was not provided", name='område')
        environment.budget.pay(11)
        pass
        t_9.append(
            '<h2>Målområde',
        )
        if environment.getattr(l_1_område, 'nummer'):
            environment.budget.pay(3)
            pass
            t_9.extend((
                ' ',
                escape(environment.finalize(environment.getattr(l_1_område, 'nummer'))),
            ))
        t_9.extend((
            ' – ',
            escape(environment.finalize(environment.getattr(l_1_område, 'namn'))),
            '</h2>\n',
            escape(environment.finalize(t_7(environment.getattr(l_1_område, 'text'), 3))),
            '\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'områdets_uppgifter'), l_1_område, 3, 'Nämndens mål'))),
            '\n',
        ))
        for l_2_fokus in environment.counted(environment.getattr(l_1_område, 'fokusområden'), ):
            _loop_vars = {}
            environment.budget.pay(5)
            pass
            if environment.getattr(l_2_fokus, 'rubrik'):
                environment.budget.pay(4)
                pass
                t_9.extend((
                    '<h3>• ',
                    escape(environment.finalize(environment.getattr(l_2_fokus, 'rubrik'))),
                    '</h3>',
                ))
            t_9.extend((
                escape(environment.finalize(t_7(environment.getattr(l_2_fokus, 'text'), 4))),
                '\n',
            ))
            for l_3_målet in environment.counted(environment.getattr(l_2_fokus, 'mål'), ):
                _loop_vars = {}
                environment.budget.pay(2)
                pass
                t_9.append(
                    escape(environment.finalize(environment.call(context, (undefined(name='ett_mål') if l_0_ett_mål is missing else l_0_ett_mål), l_1_område, l_2_fokus, l_3_målet, (4 if environment.getattr(l_2_fokus, 'rubrik') else 3), _loop_vars=_loop_vars))),
                )
            l_3_målet = missing
        l_2_fokus = missing
        return concat(t_9)
    context.exported_vars.add('målområdet')
    context.vars['målområdet'] = l_0_målområdet = Macro(environment, macro, 'målområdet', ('område',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_område, l_1_fokus, l_1_målet, l_1_nivå):
        t_10 = []
        l_1_val = resolve('val')
        if l_1_område is missing:
            l_1_område = undefined("parameter 'område' was not provided", name='område')
        if l_1_fokus is missing:
            l_1_fokus = undefined("parameter 'fokus' was not provided", name='fokus')
        if l_1_målet is missing:
            l_1_målet = undefined("parameter 'målet' was not provided", name='målet')
        if l_1_nivå is missing:
            l_1_nivå = undefined("parameter 'nivå' was not provided", name='nivå')
        environment.budget.pay(17)
        pass
        t_10.extend((
            '<h',
            escape(environment.finalize(l_1_nivå)),
            '>Mål',
        ))
        if environment.getattr(l_1_målet, 'nummer'):
            environment.budget.pay(3)
            pass
            t_10.extend((
                ' ',
                escape(environment.finalize(environment.getattr(l_1_målet, 'nummer'))),
            ))
        t_10.extend((
            ': ',
            escape(environment.finalize(environment.getattr(l_1_målet, 'namn'))),
            '</h',
            escape(environment.finalize(l_1_nivå)),
            '>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'måluppgifter'), l_1_målet))),
            '\n',
        ))
        if environment.getattr(l_1_målet, 'indikatorer'):
            environment.budget.pay(3)
            pass
            t_10.extend((
                escape(environment.finalize(environment.call(context, (undefined(name='indikatorerna') if l_0_indikatorerna is missing else l_0_indikatorerna), l_1_område, l_1_fokus, l_1_målet))),
                '\n',
            ))
        else:
            environment.budget.pay(5)
            pass
            t_10.extend((
                '<p class="måluppgift"><span class="etikett">Måluppfyllelse:</span> ',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'status'), environment.getattr(l_1_målet, 'status')))),
            ))
            if environment.getattr(l_1_målet, 'trend'):
                environment.budget.pay(3)
                pass
                t_10.extend((
                    ', ',
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'trend'), environment.getattr(l_1_målet, 'trend')))),
                ))
            t_10.append(
                '</p>',
            )
        if environment.getattr((undefined(name='val') if l_1_val is missing else l_1_val), 'motivering'):
            environment.budget.pay(2)
            pass
            t_10.append(
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'motiveringar'), l_1_målet))),
            )
        if environment.getattr(l_1_målet, 'aktiviteter'):
            environment.budget.pay(2)
            pass
            t_10.append(
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'aktiviteterna'), environment.getattr(l_1_målet, 'aktiviteter'), environment.concatenated(environment.getattr(l_1_målet, 'namn'), ': aktiviteter', )))),
            )
        t_10.extend((
            escape(environment.finalize(t_7(environment.getattr(l_1_målet, 'kommentar'), environment.call_binop(context, '+', l_1_nivå, 1)))),
            '\n',
        ))
        return concat(t_10)
    context.exported_vars.add('ett_mål')
    context.vars['ett_mål'] = l_0_ett_mål = Macro(environment, macro, 'ett_mål', ('område', 'fokus', 'målet', 'nivå'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_område, l_1_fokus, l_1_målet):
        t_11 = []
        l_1_rapport = resolve('rapport')
        l_1_tidigare = l_1_prognoser = missing
        if l_1_område is missing:
            l_1_område = undefined("parameter 'område' was not provided", name='område')
        if l_1_fokus is missing:
            l_1_fokus = undefined("parameter 'fokus' was not provided", name='fokus')
        if l_1_målet is missing:
            l_1_målet = undefined("parameter 'målet' was not provided", name='målet')
        environment.budget.pay(21)
        pass
        l_1_tidigare = (environment.getattr(l_1_målet, 'år') if environment.getattr(l_1_målet, 'har_serie') else [])
        l_1_prognoser = t_3(context.eval_ctx, t_5(context, environment.getattr(l_1_målet, 'indikatorer'), 'prognos'))
        t_11.extend((
            '<table class="mål" title="Målområde ',
            escape(environment.finalize(environment.getattr(l_1_område, 'nummer'))),
        ))
        if environment.getattr(l_1_fokus, 'rubrik'):
            environment.budget.pay(3)
            pass
            t_11.extend((
                ' / ',
                escape(environment.finalize(environment.getattr(l_1_fokus, 'rubrik'))),
            ))
        t_11.extend((
            ' / Mål ',
            escape(environment.finalize(environment.getattr(l_1_målet, 'nummer'))),
            '">\n<thead><tr><th scope="col">Mått</th>',
        ))
        for l_2_år in environment.counted((undefined(name='tidigare') if l_1_tidigare is missing else l_1_tidigare), ):
            _loop_vars = {}
            environment.budget.pay(4)
            pass
            t_11.extend((
                '<th scope="col" class="tal">Utfall ',
                escape(environment.finalize(l_2_år)),
                '</th>',
            ))
        l_2_år = missing
        t_11.extend((
            '<th scope="col" class="tal">Mål ',
            escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'år'))),
            '</th><th scope="col" class="tal">Utfall ',
            escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'år'))),
            '</th>',
        ))
        if (undefined(name='prognoser') if l_1_prognoser is missing else l_1_prognoser):
            environment.budget.pay(4)
            pass
            t_11.extend((
                '<th scope="col" class="tal">Prognos ',
                escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'år'))),
                '</th>',
            ))
        t_11.append(
            '<th scope="col">Måluppfyllelse</th></tr></thead>\n<tbody>\n',
        )
        l_2_loop = missing
        for l_2_indikator, l_2_loop in LoopContext(environment.counted(environment.getattr(l_1_målet, 'indikatorer'), ), undefined):
            _loop_vars = {}
            environment.budget.pay(13)
            pass
            t_11.extend((
                '<tr><th scope="row">',
                escape(environment.finalize(environment.getattr(l_2_indikator, 'namn'))),
                '</th>\n',
            ))
            for l_3_år in environment.counted((undefined(name='tidigare') if l_1_tidigare is missing else l_1_tidigare), ):
                _loop_vars = {}
                environment.budget.pay(4)
                pass
                t_11.extend((
                    '<td class="tal">',
                    escape(environment.finalize(environment.call(context, (undefined(name='värdet') if l_0_värdet is missing else l_0_värdet), (environment.getitem(environment.getattr(l_2_indikator, 'serie'), l_3_år) if environment.compared(l_3_år, 'in', environment.getattr(l_2_indikator, 'serie')) else None), _loop_vars=_loop_vars))),
                    '</td>',
                ))
            l_3_år = missing
            t_11.append(
                '<td class="tal">',
            )
            if environment.getattr(l_2_indikator, 'målvärde'):
                environment.budget.pay(2)
                pass
                t_11.append(
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målvärdet'), environment.getattr(l_2_indikator, 'målvärde'), bar=True, _loop_vars=_loop_vars))),
                )
            else:
                environment.budget.pay(2)
                pass
                t_11.append(
                    'saknas',
                )
            t_11.extend((
                '</td><td class="tal">',
                escape(environment.finalize(environment.call(context, (undefined(name='värdet') if l_0_värdet is missing else l_0_värdet), environment.getattr(l_2_indikator, 'utfall'), _loop_vars=_loop_vars))),
                '</td>\n',
            ))
            if (undefined(name='prognoser') if l_1_prognoser is missing else l_1_prognoser):
                environment.budget.pay(4)
                pass
                t_11.extend((
                    '<td class="tal">',
                    escape(environment.finalize(environment.call(context, (undefined(name='värdet') if l_0_värdet is missing else l_0_värdet), environment.getattr(l_2_indikator, 'prognos'), _loop_vars=_loop_vars))),
                    '</td>',
                ))
            if environment.getattr(l_2_loop, 'first'):
                environment.budget.pay(8)
                pass
                t_11.append(
                    '<td',
                )
                if (environment.getattr(l_2_loop, 'length') > 1):
                    environment.budget.pay(4)
                    pass
                    t_11.extend((
                        ' rowspan="',
                        escape(environment.finalize(environment.getattr(l_2_loop, 'length'))),
                        '"',
                    ))
                t_11.extend((
                    '><p>',
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'status'), environment.getattr(l_1_målet, 'status'), _loop_vars=_loop_vars))),
                    '</p>',
                ))
                if environment.getattr(l_1_målet, 'trend'):
                    environment.budget.pay(4)
                    pass
                    t_11.extend((
                        '<p>',
                        escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'trend'), environment.getattr(l_1_målet, 'trend'), _loop_vars=_loop_vars))),
                        '</p>',
                    ))
                t_11.append(
                    '</td>\n',
                )
            t_11.append(
                '</tr>\n',
            )
        l_2_loop = l_2_indikator = missing
        t_11.extend((
            '</tbody>\n</table>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'indikatorernas_anmärkningar'), l_1_målet))),
            '\n',
        ))
        return concat(t_11)
    context.exported_vars.add('indikatorerna')
    context.vars['indikatorerna'] = l_0_indikatorerna = Macro(environment, macro, 'indikatorerna', ('område', 'fokus', 'målet'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_siffra):
        t_12 = []
        if l_1_siffra is missing:
            l_1_siffra = undefined("parameter 'siffra' was not provided", name='siffra')
        environment.budget.pay(2)
        pass
        if l_1_siffra:
            environment.budget.pay(2)
            pass
            t_12.append(
                escape(environment.finalize(t_6(l_1_siffra))),
            )
        else:
            environment.budget.pay(2)
            pass
            t_12.append(
                'saknas',
            )
        return concat(t_12)
    context.exported_vars.add('värdet')
    context.vars['värdet'] = l_0_värdet = Macro(environment, macro, 'värdet', ('siffra',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_t, l_1_rubrik):
        t_13 = []
        if l_1_t is missing:
            l_1_t = undefined("parameter 't' was not provided", name='t')
        if l_1_rubrik is missing:
            l_1_rubrik = undefined("parameter 'rubrik' was not provided", name='rubrik')
        environment.budget.pay(14)
        pass
        t_13.extend((
            '<table class="rapport" title="',
            escape(environment.finalize(environment.getattr(l_1_t, 'rubrik'))),
            '">\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'tabellrubrik'), l_1_t, l_1_rubrik))),
            '\n<thead><tr><th scope="col">',
            escape(environment.finalize(environment.getattr(l_1_t, 'etikett'))),
            '</th><th scope="col">Post</th>\n',
        ))
        for l_2_kolumn in environment.counted(environment.getattr(l_1_t, 'kolumner'), ):
            _loop_vars = {}
            environment.budget.pay(6)
            pass
            t_13.append(
                '<th scope="col"',
            )
            if (environment.getattr(l_2_kolumn, 'slag') in ['tal', 'mål']):
                environment.budget.pay(2)
                pass
                t_13.append(
                    ' class="tal"',
                )
            t_13.extend((
                '>',
                escape(environment.finalize(environment.getattr(l_2_kolumn, 'rubrik'))),
                '</th>',
            ))
        l_2_kolumn = missing
        t_13.append(
            '</tr></thead>\n<tbody>\n',
        )
        l_2_loop = missing
        for l_2_grupp, l_2_loop in LoopContext(environment.counted(environment.getattr(l_1_t, 'rader'), ), undefined):
            l_2_rader = missing
            _loop_vars = {}
            environment.budget.pay(3)
            pass
            l_2_rader = environment.getattr(l_2_grupp, 'rader_med_summa')
            _loop_vars['rader'] = l_2_rader
            l_3_loop = missing
            for l_3_rad, l_3_loop in LoopContext(environment.counted((undefined(name='rader') if l_2_rader is missing else l_2_rader), ), undefined):
                l_3_första = missing
                _loop_vars = {}
                environment.budget.pay(11)
                pass
                t_13.append(
                    '<tr',
                )
                if (environment.getattr(l_3_rad, 'slag') == 'summa'):
                    environment.budget.pay(2)
                    pass
                    t_13.append(
                        ' class="summa"',
                    )
                t_13.append(
                    '>\n',
                )
                if environment.getattr(l_3_loop, 'first'):
                    environment.budget.pay(6)
                    pass
                    t_13.extend((
                        '<th scope="rowgroup" rowspan="',
                        escape(environment.finalize(t_2((undefined(name='rader') if l_2_rader is missing else l_2_rader)))),
                        '">',
                        escape(environment.finalize(environment.getattr(l_2_grupp, 'benämning'))),
                        '</th>',
                    ))
                t_13.extend((
                    '<th scope="row">',
                    escape(environment.finalize(environment.getattr(l_3_rad, 'benämning'))),
                    '</th>\n',
                ))
                l_3_första = environment.getattr(l_3_loop, 'first')
                _loop_vars['första'] = l_3_första
                l_4_loop = missing
                for l_4_kolumn, l_4_loop in LoopContext(environment.counted(environment.getattr(l_1_t, 'kolumner'), ), undefined):
                    l_4_cell = missing
                    _loop_vars = {}
                    environment.budget.pay(6)
                    pass
                    l_4_cell = environment.getitem(environment.getattr(l_3_rad, 'celler'), environment.getattr(l_4_loop, 'index0'))
                    _loop_vars['cell'] = l_4_cell
                    if (environment.getattr(l_4_kolumn, 'slag') == 'tal'):
                        environment.budget.pay(4)
                        pass
                        t_13.extend((
                            '<td class="tal">',
                            escape(environment.finalize(t_1((undefined(name='cell') if l_4_cell is missing else l_4_cell)))),
                            '</td>\n',
                        ))
                    elif (environment.getattr(l_4_kolumn, 'slag') == 'nivå'):
                        environment.budget.pay(4)
                        pass
                        t_13.append(
                            '<td>',
                        )
                        if (undefined(name='cell') if l_4_cell is missing else l_4_cell):
                            environment.budget.pay(2)
                            pass
                            t_13.append(
                                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'status'), (undefined(name='cell') if l_4_cell is missing else l_4_cell), _loop_vars=_loop_vars))),
                            )
                        t_13.append(
                            '</td>\n',
                        )
                    elif (environment.getattr(l_4_kolumn, 'slag') == 'mål'):
                        environment.budget.pay(4)
                        pass
                        t_13.append(
                            '<td class="tal">',
                        )
                        if (undefined(name='cell') if l_4_cell is missing else l_4_cell):
                            environment.budget.pay(2)
                            pass
                            t_13.append(
                                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målvärdet'), (undefined(name='cell') if l_4_cell is missing else l_4_cell), _loop_vars=_loop_vars))),
                            )
                        t_13.append(
                            '</td>\n',
                        )
                    elif (undefined(name='första') if l_3_första is missing else l_3_första):
                        environment.budget.pay(6)
                        pass
                        t_13.extend((
                            '<td rowspan="',
                            escape(environment.finalize(t_2((undefined(name='rader') if l_2_rader is missing else l_2_rader)))),
                            '">',
                            escape(environment.finalize(t_7(environment.getitem(environment.getattr(l_2_grupp, 'celler'), environment.getattr(l_4_loop, 'index0')), 0))),
                            '</td>',
                        ))
                l_4_loop = l_4_kolumn = l_4_cell = missing
                t_13.append(
                    '</tr>\n',
                )
            l_3_loop = l_3_rad = l_3_första = missing
        l_2_loop = l_2_grupp = l_2_rader = missing
        t_13.extend((
            '</tbody>\n</table>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'anmärkningar'), l_1_t))),
            '\n',
        ))
        return concat(t_13)
    context.exported_vars.add('verksamhetsanalys')
    context.vars['verksamhetsanalys'] = l_0_verksamhetsanalys = Macro(environment, macro, 'verksamhetsanalys', ('t', 'rubrik'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=53&4=58&5=61&6=67&7=69&8=71&9=73&12=80&13=84&14=100&15=102&16=105&17=107&18=118&19=121&23=134&24=145&25=165&26=168&27=176&28=192&29=198&30=205&34=212&35=222&36=225&37=228&38=242&40=271&41=273&42=280&43=293&44=310&45=318&46=319&52=354&56=361&59=383&60=389&61=395&62=397&63=400&66=423&67=426&68=431&69=434&70=448&71=460&72=463&73=466&74=469&75=473&76=481&77=496&78=511&85=529'