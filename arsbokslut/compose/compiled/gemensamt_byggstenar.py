from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'byggstenar.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_avsnittet = l_0_efter_texten = l_0_efter_tabellen = l_0_delarna = l_0_bilden = l_0_tabellen = l_0_tabellrubrik = l_0_kolumnrubriker = l_0_raderna = l_0_anmärkningar = l_0_status = l_0_trend = l_0_målvärdet = l_0_nivålista = l_0_förklaringar = l_0_avvikelsediagram = l_0_målområdet = l_0_områdets_uppgifter = l_0_målet = l_0_måltavla = l_0_utslaget = l_0_målremsa = l_0_måluppgifter = l_0_motiveringar = l_0_indikatortabell = l_0_indikatorernas_anmärkningar = l_0_värdet = l_0_aktiviteterna = l_0_aktivitetstabell = l_0_uppdraget = l_0_uppdragets_uppgifter = l_0_nyckeltalstabell = l_0_uppdragstabell = l_0_målöversikt = l_0_måltabell = l_0_uppdragsöversikt = missing
    try:
        t_1 = environment.filters['cell']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'cell' found.")
    try:
        t_2 = environment.filters['last']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'last' found.")
    try:
        t_3 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_4 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_5 = environment.filters['min']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'min' found.")
    try:
        t_6 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    try:
        t_7 = environment.filters['tal']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'tal' found.")
    try:
        t_8 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    try:
        t_9 = environment.filters['tkr']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'tkr' found.")
    try:
        t_10 = environment.filters['trim']
    except KeyError:
        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No filter named 'trim' found.")
    try:
        t_11 = environment.filters['utan_tecken']
    except KeyError:
        @internalcode
        def t_11(*unused):
            raise TemplateRuntimeError("No filter named 'utan_tecken' found.")
    environment.budget.pay(73)
    pass
    yield '\n'
    def macro(l_1_s, l_1_nivå):
        t_12 = []
        if l_1_s is missing:
            l_1_s = undefined("parameter 's' was not provided", name='s')
        if l_1_nivå is missing:
            l_1_nivå = undefined("parameter 'nivå' was not provided", name='nivå')
        environment.budget.pay(8)
        pass
        if environment.getattr(l_1_s, 'rubrik'):
            environment.budget.pay(10)
            pass
            t_12.extend((
                '<h',
                escape(environment.finalize(l_1_nivå)),
                ' id="',
                escape(environment.finalize(environment.getattr(l_1_s, 'id'))),
                '">',
                escape(environment.finalize(environment.getattr(l_1_s, 'rubrik'))),
                '</h',
                escape(environment.finalize(l_1_nivå)),
                '>',
            ))
        t_12.extend((
            escape(environment.finalize(t_8(environment.getattr(l_1_s, 'text'), environment.call_binop(context, '+', l_1_nivå, 1)))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='efter_texten') if l_0_efter_texten is missing else l_0_efter_texten), l_1_s, l_1_nivå))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='delarna') if l_0_delarna is missing else l_0_delarna), l_1_s, l_1_nivå))),
            '\n',
        ))
        return concat(t_12)
    context.exported_vars.add('avsnittet')
    context.vars['avsnittet'] = l_0_avsnittet = Macro(environment, macro, 'avsnittet', ('s', 'nivå'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_s, l_1_nivå):
        t_13 = []
        if l_1_s is missing:
            l_1_s = undefined("parameter 's' was not provided", name='s')
        if l_1_nivå is missing:
            l_1_nivå = undefined("parameter 'nivå' was not provided", name='nivå')
        environment.budget.pay(4)
        pass
        if environment.getattr(l_1_s, 'tabell'):
            environment.budget.pay(2)
            pass
            t_13.append(
                escape(environment.finalize(environment.call(context, (undefined(name='tabellen') if l_0_tabellen is missing else l_0_tabellen), environment.getattr(l_1_s, 'tabell'), environment.getattr(l_1_s, 'rubrik')))),
            )
        t_13.extend((
            escape(environment.finalize(environment.call(context, (undefined(name='efter_tabellen') if l_0_efter_tabellen is missing else l_0_efter_tabellen), l_1_s, l_1_nivå))),
            '\n',
        ))
        return concat(t_13)
    context.exported_vars.add('efter_texten')
    context.vars['efter_texten'] = l_0_efter_texten = Macro(environment, macro, 'efter_texten', ('s', 'nivå'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_s, l_1_nivå):
        t_14 = []
        if l_1_s is missing:
            l_1_s = undefined("parameter 's' was not provided", name='s')
        if l_1_nivå is missing:
            l_1_nivå = undefined("parameter 'nivå' was not provided", name='nivå')
        environment.budget.pay(4)
        pass
        t_14.extend((
            escape(environment.finalize(t_8(environment.getattr(l_1_s, 'efter'), environment.call_binop(context, '+', l_1_nivå, 1)))),
            '\n',
        ))
        if environment.getattr(l_1_s, 'bild'):
            environment.budget.pay(2)
            pass
            t_14.append(
                escape(environment.finalize(environment.call(context, (undefined(name='bilden') if l_0_bilden is missing else l_0_bilden), environment.getattr(l_1_s, 'bild')))),
            )
        return concat(t_14)
    context.exported_vars.add('efter_tabellen')
    context.vars['efter_tabellen'] = l_0_efter_tabellen = Macro(environment, macro, 'efter_tabellen', ('s', 'nivå'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_s, l_1_nivå):
        t_15 = []
        if l_1_s is missing:
            l_1_s = undefined("parameter 's' was not provided", name='s')
        if l_1_nivå is missing:
            l_1_nivå = undefined("parameter 'nivå' was not provided", name='nivå')
        environment.budget.pay(2)
        pass
        for l_2_del in environment.counted(environment.getattr(l_1_s, 'delar'), ):
            _loop_vars = {}
            environment.budget.pay(3)
            pass
            t_15.extend((
                escape(environment.finalize(environment.call(context, (undefined(name='avsnittet') if l_0_avsnittet is missing else l_0_avsnittet), l_2_del, environment.call_binop(context, '+', l_1_nivå, 1), _loop_vars=_loop_vars))),
                '\n',
            ))
        l_2_del = missing
        return concat(t_15)
    context.exported_vars.add('delarna')
    context.vars['delarna'] = l_0_delarna = Macro(environment, macro, 'delarna', ('s', 'nivå'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_b):
        t_16 = []
        if l_1_b is missing:
            l_1_b = undefined("parameter 'b' was not provided", name='b')
        environment.budget.pay(10)
        pass
        t_16.extend((
            '<figure class="bild"><img src="',
            escape(environment.finalize(environment.getattr(l_1_b, 'fil'))),
            '" alt="',
            escape(environment.finalize(environment.getattr(l_1_b, 'alternativtext'))),
            '" width="',
            escape(environment.finalize(environment.getattr(l_1_b, 'bredd'))),
            '%"/>',
        ))
        if (environment.getattr(l_1_b, 'bildtext') or environment.getattr(l_1_b, 'foto')):
            environment.budget.pay(5)
            pass
            t_16.extend((
                '<figcaption>',
                escape(environment.finalize(environment.getattr(l_1_b, 'bildtext'))),
            ))
            if environment.getattr(l_1_b, 'foto'):
                environment.budget.pay(4)
                pass
                if environment.getattr(l_1_b, 'bildtext'):
                    environment.budget.pay(3)
                    pass
                    if environment.compared(t_2(environment, environment.getattr(l_1_b, 'bildtext')), 'notin', '.!?'):
                        environment.budget.pay(2)
                        pass
                        t_16.append(
                            '.',
                        )
                    t_16.append(
                        ' ',
                    )
                t_16.extend((
                    'Foto: ',
                    escape(environment.finalize(environment.getattr(l_1_b, 'foto'))),
                ))
            t_16.append(
                '</figcaption>',
            )
        t_16.append(
            '</figure>\n',
        )
        return concat(t_16)
    context.exported_vars.add('bilden')
    context.vars['bilden'] = l_0_bilden = Macro(environment, macro, 'bilden', ('b',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_t, l_1_rubrik, l_1_klass):
        t_17 = []
        if l_1_t is missing:
            l_1_t = undefined("parameter 't' was not provided", name='t')
        if l_1_rubrik is missing:
            l_1_rubrik = ''
        if l_1_klass is missing:
            l_1_klass = 'rapport'
        environment.budget.pay(20)
        pass
        t_17.extend((
            '<table class="',
            escape(environment.finalize(l_1_klass)),
            '" title="',
            escape(environment.finalize(environment.getattr(l_1_t, 'rubrik'))),
            '" data-namn="',
            escape(environment.finalize(environment.getattr(l_1_t, 'id'))),
            '"',
        ))
        if environment.getattr(l_1_t, 'beskrivning'):
            environment.budget.pay(4)
            pass
            t_17.extend((
                ' aria-description="',
                escape(environment.finalize(environment.getattr(l_1_t, 'beskrivning'))),
                '"',
            ))
        t_17.extend((
            '>\n',
            escape(environment.finalize(environment.call(context, (undefined(name='tabellrubrik') if l_0_tabellrubrik is missing else l_0_tabellrubrik), l_1_t, l_1_rubrik))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='kolumnrubriker') if l_0_kolumnrubriker is missing else l_0_kolumnrubriker), l_1_t))),
            '\n<tbody>\n',
            escape(environment.finalize(environment.call(context, (undefined(name='raderna') if l_0_raderna is missing else l_0_raderna), environment.getattr(l_1_t, 'rader_i_följd'), environment.getattr(l_1_t, 'kolumner')))),
            '\n</tbody>\n',
        ))
        if environment.getattr(l_1_t, 'summa'):
            environment.budget.pay(4)
            pass
            t_17.extend((
                '<tfoot>',
                escape(environment.finalize(environment.call(context, (undefined(name='raderna') if l_0_raderna is missing else l_0_raderna), environment.made([environment.getattr(l_1_t, 'summa')]), environment.getattr(l_1_t, 'kolumner')))),
                '</tfoot>',
            ))
        t_17.extend((
            '</table>\n',
            escape(environment.finalize(environment.call(context, (undefined(name='anmärkningar') if l_0_anmärkningar is missing else l_0_anmärkningar), l_1_t))),
            '\n',
        ))
        return concat(t_17)
    context.exported_vars.add('tabellen')
    context.vars['tabellen'] = l_0_tabellen = Macro(environment, macro, 'tabellen', ('t', 'rubrik', 'klass'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_t, l_1_rubrik):
        t_18 = []
        if l_1_t is missing:
            l_1_t = undefined("parameter 't' was not provided", name='t')
        if l_1_rubrik is missing:
            l_1_rubrik = undefined("parameter 'rubrik' was not provided", name='rubrik')
        environment.budget.pay(2)
        pass
        if (environment.compared(environment.getattr(l_1_t, 'rubrik'), 'ne', l_1_rubrik) or environment.getattr(l_1_t, 'enhet_att_visa')):
            environment.budget.pay(5)
            pass
            t_18.extend((
                '<caption>',
                escape(environment.finalize(environment.getattr(l_1_t, 'rubrik'))),
            ))
            if environment.getattr(l_1_t, 'enhet_att_visa'):
                environment.budget.pay(3)
                pass
                t_18.extend((
                    ', ',
                    escape(environment.finalize(environment.getattr(l_1_t, 'enhet_att_visa'))),
                ))
            t_18.append(
                '</caption>',
            )
        return concat(t_18)
    context.exported_vars.add('tabellrubrik')
    context.vars['tabellrubrik'] = l_0_tabellrubrik = Macro(environment, macro, 'tabellrubrik', ('t', 'rubrik'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_t):
        t_19 = []
        if l_1_t is missing:
            l_1_t = undefined("parameter 't' was not provided", name='t')
        environment.budget.pay(8)
        pass
        t_19.append(
            '<thead>\n',
        )
        if environment.getattr(l_1_t, 'kolumngrupper'):
            environment.budget.pay(4)
            pass
            t_19.append(
                '<tr><td></td>\n',
            )
            for l_2_grupp in environment.counted(environment.getattr(l_1_t, 'kolumngrupper'), ):
                l_2_range = resolve('range')
                _loop_vars = {}
                environment.budget.pay(2)
                pass
                if environment.getitem(l_2_grupp, 0):
                    environment.budget.pay(6)
                    pass
                    t_19.extend((
                        '<th scope="colgroup" colspan="',
                        escape(environment.finalize(environment.getitem(l_2_grupp, 1))),
                        '">',
                        escape(environment.finalize(environment.getitem(l_2_grupp, 0))),
                        '</th>',
                    ))
                else:
                    environment.budget.pay(2)
                    pass
                    for l_3_kolumn in environment.counted(environment.call(context, (undefined(name='range') if l_2_range is missing else l_2_range), environment.getitem(l_2_grupp, 1), _loop_vars=_loop_vars), ):
                        _loop_vars = {}
                        environment.budget.pay(2)
                        pass
                        t_19.append(
                            '<td></td>',
                        )
                    l_3_kolumn = missing
            l_2_grupp = l_2_range = missing
            t_19.append(
                '</tr>\n',
            )
        t_19.extend((
            '<tr><th scope="col">',
            escape(environment.finalize(environment.getattr(l_1_t, 'etikett'))),
            '</th>\n',
        ))
        l_2_loop = missing
        for l_2_kolumn, l_2_loop in LoopContext(environment.counted(environment.getattr(l_1_t, 'kolumner'), ), undefined):
            _loop_vars = {}
            environment.budget.pay(6)
            pass
            t_19.append(
                '<th scope="col"',
            )
            if (environment.getattr(l_2_kolumn, 'slag') in ['tal', 'mål']):
                environment.budget.pay(4)
                pass
                t_19.append(
                    ' class="tal',
                )
                if environment.compared(environment.getattr(l_2_kolumn, 'id'), 'eq', environment.getattr(l_1_t, 'årets_kolumn')):
                    environment.budget.pay(2)
                    pass
                    t_19.append(
                        ' i-år',
                    )
                t_19.append(
                    '"',
                )
            t_19.extend((
                '>',
                escape(environment.finalize(environment.getitem(environment.getattr(l_1_t, 'kolumnrubriker'), environment.getattr(l_2_loop, 'index0')))),
                '</th>',
            ))
        l_2_loop = l_2_kolumn = missing
        t_19.append(
            '</tr></thead>\n',
        )
        return concat(t_19)
    context.exported_vars.add('kolumnrubriker')
    context.vars['kolumnrubriker'] = l_0_kolumnrubriker = Macro(environment, macro, 'kolumnrubriker', ('t',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_rader, l_1_kolumner):
        t_20 = []
        if l_1_rader is missing:
            l_1_rader = undefined("parameter 'rader' was not provided", name='rader')
        if l_1_kolumner is missing:
            l_1_kolumner = undefined("parameter 'kolumner' was not provided", name='kolumner')
        environment.budget.pay(2)
        pass
        l_2_loop = missing
        for l_2_rad, l_2_loop in LoopContext(environment.counted(l_1_rader, ), undefined):
            l_2_celler = resolve('celler')
            l_2_slag = missing
            _loop_vars = {}
            environment.budget.pay(8)
            pass
            l_2_slag = environment.getattr(l_2_rad, 'slag')
            _loop_vars['slag'] = l_2_slag
            t_20.append(
                '<tr',
            )
            if ((undefined(name='slag') if l_2_slag is missing else l_2_slag) != 'post'):
                environment.budget.pay(4)
                pass
                t_20.extend((
                    ' class="',
                    escape(environment.finalize((undefined(name='slag') if l_2_slag is missing else l_2_slag))),
                    '"',
                ))
            elif environment.getattr(l_2_rad, 'betonad'):
                environment.budget.pay(2)
                pass
                t_20.append(
                    ' class="betonad"',
                )
            t_20.append(
                '>\n',
            )
            if ((undefined(name='slag') if l_2_slag is missing else l_2_slag) == 'rubrik'):
                environment.budget.pay(6)
                pass
                t_20.extend((
                    '<th scope="rowgroup" colspan="',
                    escape(environment.finalize(environment.call_binop(context, '+', t_3(l_1_kolumner), 1))),
                    '">',
                    escape(environment.finalize(environment.getattr(l_2_rad, 'benämning'))),
                    '</th>\n',
                ))
            else:
                environment.budget.pay(8)
                pass
                t_20.append(
                    '<th scope="row"',
                )
                if (environment.getattr(l_2_rad, 'nivå') > 1):
                    environment.budget.pay(4)
                    pass
                    t_20.extend((
                        ' class="indrag-',
                        escape(environment.finalize(t_5(environment, environment.made([environment.call_binop(context, '-', environment.getattr(l_2_rad, 'nivå'), 1), 3])))),
                        '"',
                    ))
                t_20.extend((
                    '>',
                    escape(environment.finalize(environment.getattr(l_2_rad, 'benämning'))),
                    '</th>\n',
                ))
                l_2_celler = environment.getattr(l_2_rad, 'celler')
                _loop_vars['celler'] = l_2_celler
                l_3_loop = missing
                for l_3_kolumn, l_3_loop in LoopContext(environment.counted(l_1_kolumner, ), undefined):
                    _loop_vars = {}
                    environment.budget.pay(4)
                    pass
                    if (environment.getattr(l_3_kolumn, 'slag') == 'tal'):
                        environment.budget.pay(4)
                        pass
                        t_20.extend((
                            '<td class="tal">',
                            escape(environment.finalize(t_1(environment.getitem((undefined(name='celler') if l_2_celler is missing else l_2_celler), environment.getattr(l_3_loop, 'index0'))))),
                            '</td>\n',
                        ))
                    elif (environment.getattr(l_3_kolumn, 'slag') == 'nivå'):
                        environment.budget.pay(4)
                        pass
                        t_20.append(
                            '<td>',
                        )
                        if environment.getitem((undefined(name='celler') if l_2_celler is missing else l_2_celler), environment.getattr(l_3_loop, 'index0')):
                            environment.budget.pay(2)
                            pass
                            t_20.append(
                                escape(environment.finalize(environment.call(context, (undefined(name='status') if l_0_status is missing else l_0_status), environment.getitem((undefined(name='celler') if l_2_celler is missing else l_2_celler), environment.getattr(l_3_loop, 'index0')), _loop_vars=_loop_vars))),
                            )
                        t_20.append(
                            '</td>\n',
                        )
                    elif (environment.getattr(l_3_kolumn, 'slag') == 'mål'):
                        environment.budget.pay(4)
                        pass
                        t_20.append(
                            '<td class="tal">',
                        )
                        if environment.getitem((undefined(name='celler') if l_2_celler is missing else l_2_celler), environment.getattr(l_3_loop, 'index0')):
                            environment.budget.pay(2)
                            pass
                            t_20.append(
                                escape(environment.finalize(environment.call(context, (undefined(name='målvärdet') if l_0_målvärdet is missing else l_0_målvärdet), environment.getitem((undefined(name='celler') if l_2_celler is missing else l_2_celler), environment.getattr(l_3_loop, 'index0')), _loop_vars=_loop_vars))),
                            )
                        t_20.append(
                            '</td>\n',
                        )
                    else:
                        environment.budget.pay(4)
                        pass
                        t_20.extend((
                            '<td>',
                            escape(environment.finalize(t_8(environment.getitem((undefined(name='celler') if l_2_celler is missing else l_2_celler), environment.getattr(l_3_loop, 'index0')), 0))),
                            '</td>\n',
                        ))
                l_3_loop = l_3_kolumn = missing
            t_20.append(
                '</tr>\n',
            )
        l_2_loop = l_2_rad = l_2_slag = l_2_celler = missing
        return concat(t_20)
    context.exported_vars.add('raderna')
    context.vars['raderna'] = l_0_raderna = Macro(environment, macro, 'raderna', ('rader', 'kolumner'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_t):
        t_21 = []
        if l_1_t is missing:
            l_1_t = undefined("parameter 't' was not provided", name='t')
        environment.budget.pay(4)
        pass
        if environment.getattr(l_1_t, 'not'):
            environment.budget.pay(4)
            pass
            t_21.extend((
                '<p class="anmärkning">',
                escape(environment.finalize(environment.getattr(l_1_t, 'not'))),
                '</p>',
            ))
        if environment.getattr(l_1_t, 'avrundning_syns'):
            environment.budget.pay(2)
            pass
            t_21.append(
                '<p class="anmärkning">Avrundningsdifferenser kan förekomma.</p>',
            )
        for l_2_anmärkning in environment.counted(environment.getattr(l_1_t, 'anmärkningar'), ):
            _loop_vars = {}
            environment.budget.pay(4)
            pass
            t_21.extend((
                '<p class="anmärkning">',
                escape(environment.finalize(l_2_anmärkning)),
                '</p>',
            ))
        l_2_anmärkning = missing
        return concat(t_21)
    context.exported_vars.add('anmärkningar')
    context.vars['anmärkningar'] = l_0_anmärkningar = Macro(environment, macro, 'anmärkningar', ('t',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_nivå):
        t_22 = []
        if l_1_nivå is missing:
            l_1_nivå = undefined("parameter 'nivå' was not provided", name='nivå')
        environment.budget.pay(2)
        pass
        if l_1_nivå:
            environment.budget.pay(8)
            pass
            t_22.extend((
                '<span class="status-',
                escape(environment.finalize(environment.getattr(l_1_nivå, 'ton'))),
                '">',
                escape(environment.finalize(environment.getattr(l_1_nivå, 'märke'))),
                '&#160;',
                escape(environment.finalize(environment.getattr(l_1_nivå, 'namn'))),
                '</span>',
            ))
        else:
            environment.budget.pay(2)
            pass
            t_22.append(
                'Ej bedömt',
            )
        return concat(t_22)
    context.exported_vars.add('status')
    context.vars['status'] = l_0_status = Macro(environment, macro, 'status', ('nivå',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_nivå):
        t_23 = []
        if l_1_nivå is missing:
            l_1_nivå = undefined("parameter 'nivå' was not provided", name='nivå')
        environment.budget.pay(6)
        pass
        t_23.extend((
            '<span class="trend">',
            escape(environment.finalize(environment.getattr(l_1_nivå, 'märke'))),
            '&#160;',
            escape(environment.finalize(environment.getattr(l_1_nivå, 'namn'))),
            '</span>',
        ))
        return concat(t_23)
    context.exported_vars.add('trend')
    context.vars['trend'] = l_0_trend = Macro(environment, macro, 'trend', ('nivå',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_m, l_1_bar):
        t_24 = []
        l_1_sist = missing
        if l_1_m is missing:
            l_1_m = undefined("parameter 'm' was not provided", name='m')
        if l_1_bar is missing:
            l_1_bar = False
        environment.budget.pay(5)
        pass
        if environment.getattr(l_1_m, 'operator'):
            environment.budget.pay(3)
            pass
            t_24.extend((
                escape(environment.finalize(environment.getattr(l_1_m, 'operator'))),
                '&#160;',
            ))
        if environment.getattr(l_1_m, 'till'):
            environment.budget.pay(3)
            pass
            t_24.extend((
                escape(environment.finalize(t_7(environment.getattr(l_1_m, 'från')))),
                '–',
            ))
        l_1_sist = (environment.getattr(l_1_m, 'till') or environment.getattr(l_1_m, 'från'))
        if l_1_bar:
            environment.budget.pay(2)
            pass
            t_24.append(
                escape(environment.finalize(t_7((undefined(name='sist') if l_1_sist is missing else l_1_sist)))),
            )
        else:
            environment.budget.pay(2)
            pass
            t_24.append(
                escape(environment.finalize(t_1((undefined(name='sist') if l_1_sist is missing else l_1_sist)))),
            )
        return concat(t_24)
    context.exported_vars.add('målvärdet')
    context.vars['målvärdet'] = l_0_målvärdet = Macro(environment, macro, 'målvärdet', ('m', 'bar'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_skala, l_1_nivåer, l_1_ton, l_1_etikett):
        t_25 = []
        if l_1_skala is missing:
            l_1_skala = undefined("parameter 'skala' was not provided", name='skala')
        if l_1_nivåer is missing:
            l_1_nivåer = undefined("parameter 'nivåer' was not provided", name='nivåer')
        if l_1_ton is missing:
            l_1_ton = True
        if l_1_etikett is missing:
            l_1_etikett = ''
        environment.budget.pay(5)
        pass
        t_25.append(
            '<p class="förklaring">',
        )
        if l_1_etikett:
            environment.budget.pay(4)
            pass
            t_25.extend((
                '<span class="etikett">',
                escape(environment.finalize(l_1_etikett)),
                ':</span> ',
            ))
        l_2_loop = missing
        for l_2_nivå, l_2_loop in LoopContext(environment.counted(l_1_nivåer, ), undefined):
            _loop_vars = {}
            environment.budget.pay(5)
            pass
            if l_1_ton:
                environment.budget.pay(2)
                pass
                t_25.append(
                    escape(environment.finalize(environment.call(context, (undefined(name='status') if l_0_status is missing else l_0_status), l_2_nivå, _loop_vars=_loop_vars))),
                )
            else:
                environment.budget.pay(4)
                pass
                t_25.extend((
                    '<span class="trend">',
                    escape(environment.finalize(environment.getattr(l_2_nivå, 'märke'))),
                    '</span>',
                ))
            t_25.extend((
                '&#160;',
                escape(environment.finalize(environment.getattr(l_2_nivå, 'betydelse'))),
            ))
            if (not environment.getattr(l_2_loop, 'last')):
                environment.budget.pay(2)
                pass
                t_25.append(
                    '&#8195; ',
                )
        l_2_loop = l_2_nivå = missing
        t_25.append(
            '</p>\n',
        )
        return concat(t_25)
    context.exported_vars.add('nivålista')
    context.vars['nivålista'] = l_0_nivålista = Macro(environment, macro, 'nivålista', ('skala', 'nivåer', 'ton', 'etikett'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_områden, l_1_trend):
        t_26 = []
        l_1_namespace = resolve('namespace')
        l_1_bruk = missing
        if l_1_områden is missing:
            l_1_områden = undefined("parameter 'områden' was not provided", name='områden')
        if l_1_trend is missing:
            l_1_trend = undefined("parameter 'trend' was not provided", name='trend')
        environment.budget.pay(5)
        pass
        l_1_bruk = environment.call(context, (undefined(name='namespace') if l_1_namespace is missing else l_1_namespace), skalor=[], trender=False)
        for l_2_område in environment.counted(l_1_områden, ):
            _loop_vars = {}
            environment.budget.pay(2)
            pass
            for l_3_fokus in environment.counted(environment.getattr(l_2_område, 'fokusområden'), ):
                _loop_vars = {}
                environment.budget.pay(2)
                pass
                for l_4_ett in environment.counted(environment.getattr(l_3_fokus, 'mål'), ):
                    _loop_vars = {}
                    environment.budget.pay(3)
                    pass
                    if (environment.getattr(l_4_ett, 'status') and environment.compared(environment.getattr(l_4_ett, 'skala'), 'notin', environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'skalor'))):
                        environment.budget.pay(2)
                        pass
                        if not isinstance(l_1_bruk, Namespace):
                            raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
                        l_1_bruk['skalor'] = environment.call_binop(context, '+', environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'skalor'), environment.made([environment.getattr(l_4_ett, 'skala')]))
                    if environment.getattr(l_4_ett, 'trend'):
                        environment.budget.pay(2)
                        pass
                        if not isinstance(l_1_bruk, Namespace):
                            raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
                        l_1_bruk['trender'] = True
                l_4_ett = missing
            l_3_fokus = missing
        l_2_område = missing
        for l_2_skala in environment.counted(environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'skalor'), ):
            _loop_vars = {}
            environment.budget.pay(2)
            pass
            t_26.append(
                escape(environment.finalize(environment.call(context, (undefined(name='nivålista') if l_0_nivålista is missing else l_0_nivålista), l_2_skala, environment.getattr(l_2_skala, 'nivåer'), etikett=(environment.getattr(l_2_skala, 'etikett') or environment.getattr(l_2_skala, 'rubrik')), _loop_vars=_loop_vars))),
            )
        l_2_skala = missing
        if environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'trender'):
            environment.budget.pay(2)
            pass
            t_26.append(
                escape(environment.finalize(environment.call(context, (undefined(name='nivålista') if l_0_nivålista is missing else l_0_nivålista), l_1_trend, environment.getattr(l_1_trend, 'nivåer'), ton=False, etikett=(environment.getattr(l_1_trend, 'etikett') or environment.getattr(l_1_trend, 'rubrik'))))),
            )
        return concat(t_26)
    context.exported_vars.add('förklaringar')
    context.vars['förklaringar'] = l_0_förklaringar = Macro(environment, macro, 'förklaringar', ('områden', 'trend'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_t, l_1_text):
        t_27 = []
        l_1_största = resolve('största')
        if l_1_t is missing:
            l_1_t = undefined("parameter 't' was not provided", name='t')
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        environment.budget.pay(2)
        pass
        if environment.getattr(l_1_t, 'rader_efter_avvikelse'):
            environment.budget.pay(16)
            pass
            l_1_största = environment.getattr(l_1_t, 'största_avvikelsen')
            t_27.extend((
                '<figure class="avvikelse" title="',
                escape(environment.finalize(l_1_text)),
                '" data-namn="diagram_',
                escape(environment.finalize(environment.getattr(l_1_t, 'id'))),
                '">\n<figcaption>',
            ))
            if (undefined(name='största') if l_1_största is missing else l_1_största):
                environment.budget.pay(8)
                pass
                t_27.extend((
                    '<strong>',
                    escape(environment.finalize(environment.getattr((undefined(name='största') if l_1_största is missing else l_1_största), 'namn'))),
                    ' står för ',
                    escape(environment.finalize(t_7(t_9(t_11(environment.getattr(environment.getattr((undefined(name='största') if l_1_största is missing else l_1_största), 'siffror'), 'avvikelse')))))),
                    ' av ',
                    escape(environment.finalize(t_9(t_11(environment.getattr(environment.getattr(environment.getattr(l_1_t, 'summa'), 'siffror'), 'avvikelse'))))),
                    '.</strong> ',
                ))
            t_27.extend((
                escape(environment.finalize(l_1_text)),
                '</figcaption>\n<table class="rapport" title="',
                escape(environment.finalize(l_1_text)),
                '">\n<thead><tr><th scope="col">',
                escape(environment.finalize(environment.getattr(l_1_t, 'etikett'))),
                '</th><th scope="col" class="tal">Avvikelse, tkr</th></tr></thead>\n<tbody>\n',
            ))
            for l_2_rad in environment.counted(environment.getattr(l_1_t, 'rader_efter_avvikelse'), ):
                _loop_vars = {}
                environment.budget.pay(6)
                pass
                t_27.extend((
                    '<tr><th scope="row">',
                    escape(environment.finalize(environment.getattr(l_2_rad, 'namn'))),
                    '</th><td class="tal">',
                    escape(environment.finalize(t_7(t_9(environment.getattr(environment.getattr(l_2_rad, 'siffror'), 'avvikelse'))))),
                    '</td></tr>\n',
                ))
            l_2_rad = missing
            t_27.append(
                '</tbody>\n</table>\n</figure>\n',
            )
        return concat(t_27)
    context.exported_vars.add('avvikelsediagram')
    context.vars['avvikelsediagram'] = l_0_avvikelsediagram = Macro(environment, macro, 'avvikelsediagram', ('t', 'text'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_område, l_1_nivå, l_1_år):
        t_28 = []
        if l_1_område is missing:
            l_1_område = undefined("parameter 'område' was not provided", name='område')
        if l_1_nivå is missing:
            l_1_nivå = undefined("parameter 'nivå' was not provided", name='nivå')
        if l_1_år is missing:
            l_1_år = undefined("parameter 'år' was not provided", name='år')
        environment.budget.pay(14)
        pass
        t_28.extend((
            '<h',
            escape(environment.finalize(l_1_nivå)),
            '>',
        ))
        if environment.getattr(l_1_område, 'nummer'):
            environment.budget.pay(3)
            pass
            t_28.extend((
                escape(environment.finalize(environment.getattr(l_1_område, 'nummer'))),
                ' ',
            ))
        t_28.extend((
            escape(environment.finalize(environment.getattr(l_1_område, 'namn'))),
            '</h',
            escape(environment.finalize(l_1_nivå)),
            '>\n',
            escape(environment.finalize(t_8(environment.getattr(l_1_område, 'text'), environment.call_binop(context, '+', l_1_nivå, 1)))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='områdets_uppgifter') if l_0_områdets_uppgifter is missing else l_0_områdets_uppgifter), l_1_område, environment.call_binop(context, '+', l_1_nivå, 1), 'Nämndens mål'))),
            '\n',
        ))
        for l_2_fokus in environment.counted(environment.getattr(l_1_område, 'fokusområden'), ):
            _loop_vars = {}
            environment.budget.pay(5)
            pass
            if environment.getattr(l_2_fokus, 'rubrik'):
                environment.budget.pay(8)
                pass
                t_28.extend((
                    '<h',
                    escape(environment.finalize(environment.call_binop(context, '+', l_1_nivå, 1))),
                    '>',
                    escape(environment.finalize(environment.getattr(l_2_fokus, 'rubrik'))),
                    '</h',
                    escape(environment.finalize(environment.call_binop(context, '+', l_1_nivå, 1))),
                    '>',
                ))
            t_28.extend((
                escape(environment.finalize(t_8(environment.getattr(l_2_fokus, 'text'), environment.call_binop(context, '+', l_1_nivå, 1)))),
                '\n',
            ))
            for l_3_ett in environment.counted(environment.getattr(l_2_fokus, 'mål'), ):
                _loop_vars = {}
                environment.budget.pay(2)
                pass
                t_28.append(
                    escape(environment.finalize(environment.call(context, (undefined(name='målet') if l_0_målet is missing else l_0_målet), l_3_ett, (environment.call_binop(context, '+', l_1_nivå, 2) if environment.getattr(l_2_fokus, 'rubrik') else environment.call_binop(context, '+', l_1_nivå, 1)), l_1_år, _loop_vars=_loop_vars))),
                )
            l_3_ett = missing
        l_2_fokus = missing
        return concat(t_28)
    context.exported_vars.add('målområdet')
    context.vars['målområdet'] = l_0_målområdet = Macro(environment, macro, 'målområdet', ('område', 'nivå', 'år'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_område, l_1_nivå, l_1_rubrik):
        t_29 = []
        if l_1_område is missing:
            l_1_område = undefined("parameter 'område' was not provided", name='område')
        if l_1_nivå is missing:
            l_1_nivå = undefined("parameter 'nivå' was not provided", name='nivå')
        if l_1_rubrik is missing:
            l_1_rubrik = undefined("parameter 'rubrik' was not provided", name='rubrik')
        environment.budget.pay(3)
        pass
        if environment.getattr(l_1_område, 'nämndmål'):
            environment.budget.pay(10)
            pass
            t_29.extend((
                '<h',
                escape(environment.finalize(l_1_nivå)),
                '>',
                escape(environment.finalize(l_1_rubrik)),
                '</h',
                escape(environment.finalize(l_1_nivå)),
                '>\n<ul>',
            ))
            for l_2_rad in environment.counted(environment.getattr(l_1_område, 'nämndmål'), ):
                _loop_vars = {}
                environment.budget.pay(4)
                pass
                t_29.extend((
                    '<li>',
                    escape(environment.finalize(l_2_rad)),
                    '</li>',
                ))
            l_2_rad = missing
            t_29.append(
                '</ul>\n',
            )
        if environment.getattr(l_1_område, 'aktiviteter'):
            environment.budget.pay(8)
            pass
            t_29.extend((
                '<h',
                escape(environment.finalize(l_1_nivå)),
                '>Aktiviteter</h',
                escape(environment.finalize(l_1_nivå)),
                '>\n',
                escape(environment.finalize(environment.call(context, (undefined(name='aktiviteterna') if l_0_aktiviteterna is missing else l_0_aktiviteterna), environment.getattr(l_1_område, 'aktiviteter'), environment.concatenated(environment.getattr(l_1_område, 'namn'), ': aktiviteter', )))),
                '\n',
            ))
        return concat(t_29)
    context.exported_vars.add('områdets_uppgifter')
    context.vars['områdets_uppgifter'] = l_0_områdets_uppgifter = Macro(environment, macro, 'områdets_uppgifter', ('område', 'nivå', 'rubrik'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett, l_1_nivå, l_1_år):
        t_30 = []
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        if l_1_nivå is missing:
            l_1_nivå = undefined("parameter 'nivå' was not provided", name='nivå')
        if l_1_år is missing:
            l_1_år = undefined("parameter 'år' was not provided", name='år')
        environment.budget.pay(18)
        pass
        t_30.extend((
            '<h',
            escape(environment.finalize(l_1_nivå)),
            '>',
        ))
        if environment.getattr(l_1_ett, 'beteckning'):
            environment.budget.pay(3)
            pass
            t_30.extend((
                escape(environment.finalize(environment.getattr(l_1_ett, 'beteckning'))),
                ' ',
            ))
        t_30.extend((
            escape(environment.finalize(environment.getattr(l_1_ett, 'namn'))),
            '</h',
            escape(environment.finalize(l_1_nivå)),
            '>\n',
            escape(environment.finalize(environment.call(context, (undefined(name='måluppgifter') if l_0_måluppgifter is missing else l_0_måluppgifter), l_1_ett))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='måltavla') if l_0_måltavla is missing else l_0_måltavla), l_1_ett, l_1_år))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='motiveringar') if l_0_motiveringar is missing else l_0_motiveringar), l_1_ett))),
            '\n',
        ))
        if environment.getattr(l_1_ett, 'aktiviteter'):
            environment.budget.pay(2)
            pass
            t_30.append(
                escape(environment.finalize(environment.call(context, (undefined(name='aktiviteterna') if l_0_aktiviteterna is missing else l_0_aktiviteterna), environment.getattr(l_1_ett, 'aktiviteter'), environment.concatenated(environment.getattr(l_1_ett, 'namn'), ': aktiviteter', )))),
            )
        t_30.extend((
            escape(environment.finalize(t_8(environment.getattr(l_1_ett, 'kommentar'), environment.call_binop(context, '+', l_1_nivå, 1)))),
            '\n',
        ))
        return concat(t_30)
    context.exported_vars.add('målet')
    context.vars['målet'] = l_0_målet = Macro(environment, macro, 'målet', ('ett', 'nivå', 'år'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett, l_1_år, l_1_namn, l_1_titel):
        t_31 = []
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        if l_1_år is missing:
            l_1_år = undefined("parameter 'år' was not provided", name='år')
        if l_1_namn is missing:
            l_1_namn = True
        if l_1_titel is missing:
            l_1_titel = ''
        environment.budget.pay(2)
        pass
        if (t_3(environment.getattr(l_1_ett, 'indikatorer')) == 1):
            environment.budget.pay(3)
            pass
            t_31.extend((
                escape(environment.finalize(environment.call(context, (undefined(name='målremsa') if l_0_målremsa is missing else l_0_målremsa), l_1_ett, l_1_år, l_1_namn, l_1_titel))),
                '\n',
            ))
        else:
            environment.budget.pay(4)
            pass
            if environment.getattr(l_1_ett, 'indikatorer'):
                environment.budget.pay(2)
                pass
                t_31.append(
                    escape(environment.finalize(environment.call(context, (undefined(name='indikatortabell') if l_0_indikatortabell is missing else l_0_indikatortabell), l_1_ett, l_1_år))),
                )
            t_31.extend((
                escape(environment.finalize(environment.call(context, (undefined(name='utslaget') if l_0_utslaget is missing else l_0_utslaget), l_1_ett))),
                '\n',
            ))
        return concat(t_31)
    context.exported_vars.add('måltavla')
    context.vars['måltavla'] = l_0_måltavla = Macro(environment, macro, 'måltavla', ('ett', 'år', 'namn', 'titel'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett):
        t_32 = []
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        environment.budget.pay(5)
        pass
        t_32.extend((
            '<p class="bedömning"><span class="etikett">Måluppfyllelse:</span> ',
            escape(environment.finalize(environment.call(context, (undefined(name='status') if l_0_status is missing else l_0_status), environment.getattr(l_1_ett, 'status')))),
        ))
        if environment.getattr(l_1_ett, 'trend'):
            environment.budget.pay(3)
            pass
            t_32.extend((
                ' ',
                escape(environment.finalize(environment.call(context, (undefined(name='trend') if l_0_trend is missing else l_0_trend), environment.getattr(l_1_ett, 'trend')))),
            ))
        t_32.append(
            '</p>',
        )
        return concat(t_32)
    context.exported_vars.add('utslaget')
    context.vars['utslaget'] = l_0_utslaget = Macro(environment, macro, 'utslaget', ('ett',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett, l_1_år, l_1_namn, l_1_titel):
        t_33 = []
        l_1_tabeller = missing
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        if l_1_år is missing:
            l_1_år = undefined("parameter 'år' was not provided", name='år')
        if l_1_namn is missing:
            l_1_namn = True
        if l_1_titel is missing:
            l_1_titel = ''
        environment.budget.pay(3)
        pass
        l_1_tabeller = environment.get_template('indikatorer.j2', 'byggstenar.j2').make_module(context.get_all(), True, {'ett': l_1_ett, 'namn': l_1_namn, 'tabeller': l_1_tabeller, 'titel': l_1_titel, 'år': l_1_år, 'aktiviteterna': l_0_aktiviteterna, 'aktivitetstabell': l_0_aktivitetstabell, 'anmärkningar': l_0_anmärkningar, 'avsnittet': l_0_avsnittet, 'avvikelsediagram': l_0_avvikelsediagram, 'bilden': l_0_bilden, 'delarna': l_0_delarna, 'efter_tabellen': l_0_efter_tabellen, 'efter_texten': l_0_efter_texten, 'förklaringar': l_0_förklaringar, 'indikatorernas_anmärkningar': l_0_indikatorernas_anmärkningar, 'indikatortabell': l_0_indikatortabell, 'kolumnrubriker': l_0_kolumnrubriker, 'motiveringar': l_0_motiveringar, 'målet': l_0_målet, 'målområdet': l_0_målområdet, 'målremsa': l_0_målremsa, 'måltabell': l_0_måltabell, 'måltavla': l_0_måltavla, 'måluppgifter': l_0_måluppgifter, 'målvärdet': l_0_målvärdet, 'målöversikt': l_0_målöversikt, 'nivålista': l_0_nivålista, 'nyckeltalstabell': l_0_nyckeltalstabell, 'områdets_uppgifter': l_0_områdets_uppgifter, 'raderna': l_0_raderna, 'status': l_0_status, 'tabellen': l_0_tabellen, 'tabellrubrik': l_0_tabellrubrik, 'trend': l_0_trend, 'uppdraget': l_0_uppdraget, 'uppdragets_uppgifter': l_0_uppdragets_uppgifter, 'uppdragstabell': l_0_uppdragstabell, 'uppdragsöversikt': l_0_uppdragsöversikt, 'utslaget': l_0_utslaget, 'värdet': l_0_värdet})
        t_33.append(
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='tabeller') if l_1_tabeller is missing else l_1_tabeller), 'målremsa'), l_1_ett, l_1_år, l_1_namn, l_1_titel))),
        )
        return concat(t_33)
    context.exported_vars.add('målremsa')
    context.vars['målremsa'] = l_0_målremsa = Macro(environment, macro, 'målremsa', ('ett', 'år', 'namn', 'titel'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett):
        t_34 = []
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        environment.budget.pay(3)
        pass
        if environment.getattr(l_1_ett, 'mått'):
            environment.budget.pay(4)
            pass
            t_34.extend((
                '<p class="måluppgift"><span class="etikett">Mått/metod:</span><span class="tabb"/>',
                escape(environment.finalize(environment.getattr(l_1_ett, 'mått'))),
                '</p>',
            ))
        if environment.getattr(l_1_ett, 'adressering'):
            environment.budget.pay(4)
            pass
            t_34.extend((
                '<p class="måluppgift"><span class="etikett">Adressering:</span><span class="tabb"/>',
                escape(environment.finalize(environment.getattr(l_1_ett, 'adressering'))),
                '</p>',
            ))
        return concat(t_34)
    context.exported_vars.add('måluppgifter')
    context.vars['måluppgifter'] = l_0_måluppgifter = Macro(environment, macro, 'måluppgifter', ('ett',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett):
        t_35 = []
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        environment.budget.pay(4)
        pass
        if environment.getattr(l_1_ett, 'motivering'):
            environment.budget.pay(4)
            pass
            t_35.extend((
                '<p class="måluppgift"><span class="etikett">Motivering:</span><span class="tabb"/>',
                escape(environment.finalize(environment.getattr(l_1_ett, 'motivering'))),
                '</p>',
            ))
        def t_36(fiter):
            for l_2_indikator in fiter:
                if environment.getattr(l_2_indikator, 'motivering'):
                    yield l_2_indikator
        for l_2_indikator in t_36(environment.counted(environment.getattr(l_1_ett, 'indikatorer'), )):
            _loop_vars = {}
            environment.budget.pay(6)
            pass
            t_35.extend((
                '<p class="måluppgift"><span class="etikett">Motivering, ',
                escape(environment.finalize(environment.getattr(l_2_indikator, 'namn'))),
                ':</span> ',
                escape(environment.finalize(environment.getattr(l_2_indikator, 'motivering'))),
                '</p>',
            ))
        l_2_indikator = missing
        if environment.getattr(l_1_ett, 'trendmotivering'):
            environment.budget.pay(4)
            pass
            t_35.extend((
                '<p class="måluppgift"><span class="etikett">Motivering, trend:</span><span class="tabb"/>',
                escape(environment.finalize(environment.getattr(l_1_ett, 'trendmotivering'))),
                '</p>',
            ))
        return concat(t_35)
    context.exported_vars.add('motiveringar')
    context.vars['motiveringar'] = l_0_motiveringar = Macro(environment, macro, 'motiveringar', ('ett',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett, l_1_år, l_1_rubrik, l_1_klass):
        t_37 = []
        l_1_tabeller = missing
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        if l_1_år is missing:
            l_1_år = undefined("parameter 'år' was not provided", name='år')
        if l_1_rubrik is missing:
            l_1_rubrik = ''
        if l_1_klass is missing:
            l_1_klass = 'rapport'
        environment.budget.pay(3)
        pass
        l_1_tabeller = environment.get_template('indikatorer.j2', 'byggstenar.j2').make_module(context.get_all(), True, {'ett': l_1_ett, 'klass': l_1_klass, 'rubrik': l_1_rubrik, 'tabeller': l_1_tabeller, 'år': l_1_år, 'aktiviteterna': l_0_aktiviteterna, 'aktivitetstabell': l_0_aktivitetstabell, 'anmärkningar': l_0_anmärkningar, 'avsnittet': l_0_avsnittet, 'avvikelsediagram': l_0_avvikelsediagram, 'bilden': l_0_bilden, 'delarna': l_0_delarna, 'efter_tabellen': l_0_efter_tabellen, 'efter_texten': l_0_efter_texten, 'förklaringar': l_0_förklaringar, 'indikatorernas_anmärkningar': l_0_indikatorernas_anmärkningar, 'indikatortabell': l_0_indikatortabell, 'kolumnrubriker': l_0_kolumnrubriker, 'motiveringar': l_0_motiveringar, 'målet': l_0_målet, 'målområdet': l_0_målområdet, 'målremsa': l_0_målremsa, 'måltabell': l_0_måltabell, 'måltavla': l_0_måltavla, 'måluppgifter': l_0_måluppgifter, 'målvärdet': l_0_målvärdet, 'målöversikt': l_0_målöversikt, 'nivålista': l_0_nivålista, 'nyckeltalstabell': l_0_nyckeltalstabell, 'områdets_uppgifter': l_0_områdets_uppgifter, 'raderna': l_0_raderna, 'status': l_0_status, 'tabellen': l_0_tabellen, 'tabellrubrik': l_0_tabellrubrik, 'trend': l_0_trend, 'uppdraget': l_0_uppdraget, 'uppdragets_uppgifter': l_0_uppdragets_uppgifter, 'uppdragstabell': l_0_uppdragstabell, 'uppdragsöversikt': l_0_uppdragsöversikt, 'utslaget': l_0_utslaget, 'värdet': l_0_värdet})
        t_37.append(
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='tabeller') if l_1_tabeller is missing else l_1_tabeller), 'indikatortabell'), l_1_ett, l_1_år, l_1_rubrik, l_1_klass))),
        )
        return concat(t_37)
    context.exported_vars.add('indikatortabell')
    context.vars['indikatortabell'] = l_0_indikatortabell = Macro(environment, macro, 'indikatortabell', ('ett', 'år', 'rubrik', 'klass'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett):
        t_38 = []
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        environment.budget.pay(2)
        pass
        for l_2_indikator in environment.counted(environment.getattr(l_1_ett, 'indikatorer'), ):
            _loop_vars = {}
            environment.budget.pay(2)
            pass
            for l_3_anmärkning in environment.counted(environment.getattr(l_2_indikator, 'anmärkningar'), ):
                _loop_vars = {}
                environment.budget.pay(6)
                pass
                t_38.extend((
                    '<p class="anmärkning">',
                    escape(environment.finalize(environment.getattr(l_2_indikator, 'namn'))),
                    ': ',
                    escape(environment.finalize(l_3_anmärkning)),
                    '</p>',
                ))
            l_3_anmärkning = missing
        l_2_indikator = missing
        return concat(t_38)
    context.exported_vars.add('indikatorernas_anmärkningar')
    context.vars['indikatorernas_anmärkningar'] = l_0_indikatorernas_anmärkningar = Macro(environment, macro, 'indikatorernas_anmärkningar', ('ett',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_siffra):
        t_39 = []
        if l_1_siffra is missing:
            l_1_siffra = undefined("parameter 'siffra' was not provided", name='siffra')
        environment.budget.pay(2)
        pass
        if l_1_siffra:
            environment.budget.pay(2)
            pass
            t_39.append(
                escape(environment.finalize(t_1(l_1_siffra))),
            )
        else:
            environment.budget.pay(2)
            pass
            t_39.append(
                'saknas',
            )
        return concat(t_39)
    context.exported_vars.add('värdet')
    context.vars['värdet'] = l_0_värdet = Macro(environment, macro, 'värdet', ('siffra',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_aktiviteter, l_1_titel):
        t_40 = []
        if l_1_aktiviteter is missing:
            l_1_aktiviteter = undefined("parameter 'aktiviteter' was not provided", name='aktiviteter')
        if l_1_titel is missing:
            l_1_titel = undefined("parameter 'titel' was not provided", name='titel')
        environment.budget.pay(2)
        pass
        if t_4(context.eval_ctx, t_6(context, l_1_aktiviteter, 'har_uppgifter')):
            environment.budget.pay(3)
            pass
            t_40.extend((
                escape(environment.finalize(environment.call(context, (undefined(name='aktivitetstabell') if l_0_aktivitetstabell is missing else l_0_aktivitetstabell), l_1_aktiviteter, l_1_titel))),
                '\n',
            ))
        else:
            environment.budget.pay(4)
            pass
            t_40.append(
                '<ul>',
            )
            for l_2_aktivitet in environment.counted(l_1_aktiviteter, ):
                _loop_vars = {}
                environment.budget.pay(4)
                pass
                t_40.extend((
                    '<li>',
                    escape(environment.finalize(environment.getattr(l_2_aktivitet, 'namn'))),
                    '</li>',
                ))
            l_2_aktivitet = missing
            t_40.append(
                '</ul>',
            )
        return concat(t_40)
    context.exported_vars.add('aktiviteterna')
    context.vars['aktiviteterna'] = l_0_aktiviteterna = Macro(environment, macro, 'aktiviteterna', ('aktiviteter', 'titel'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_aktiviteter, l_1_titel, l_1_rubrik, l_1_klass):
        t_41 = []
        l_1_tabeller = missing
        if l_1_aktiviteter is missing:
            l_1_aktiviteter = undefined("parameter 'aktiviteter' was not provided", name='aktiviteter')
        if l_1_titel is missing:
            l_1_titel = undefined("parameter 'titel' was not provided", name='titel')
        if l_1_rubrik is missing:
            l_1_rubrik = ''
        if l_1_klass is missing:
            l_1_klass = 'rapport'
        environment.budget.pay(3)
        pass
        l_1_tabeller = environment.get_template('aktiviteter.j2', 'byggstenar.j2').make_module(context.get_all(), True, {'aktiviteter': l_1_aktiviteter, 'klass': l_1_klass, 'rubrik': l_1_rubrik, 'tabeller': l_1_tabeller, 'titel': l_1_titel, 'aktiviteterna': l_0_aktiviteterna, 'aktivitetstabell': l_0_aktivitetstabell, 'anmärkningar': l_0_anmärkningar, 'avsnittet': l_0_avsnittet, 'avvikelsediagram': l_0_avvikelsediagram, 'bilden': l_0_bilden, 'delarna': l_0_delarna, 'efter_tabellen': l_0_efter_tabellen, 'efter_texten': l_0_efter_texten, 'förklaringar': l_0_förklaringar, 'indikatorernas_anmärkningar': l_0_indikatorernas_anmärkningar, 'indikatortabell': l_0_indikatortabell, 'kolumnrubriker': l_0_kolumnrubriker, 'motiveringar': l_0_motiveringar, 'målet': l_0_målet, 'målområdet': l_0_målområdet, 'målremsa': l_0_målremsa, 'måltabell': l_0_måltabell, 'måltavla': l_0_måltavla, 'måluppgifter': l_0_måluppgifter, 'målvärdet': l_0_målvärdet, 'målöversikt': l_0_målöversikt, 'nivålista': l_0_nivålista, 'nyckeltalstabell': l_0_nyckeltalstabell, 'områdets_uppgifter': l_0_områdets_uppgifter, 'raderna': l_0_raderna, 'status': l_0_status, 'tabellen': l_0_tabellen, 'tabellrubrik': l_0_tabellrubrik, 'trend': l_0_trend, 'uppdraget': l_0_uppdraget, 'uppdragets_uppgifter': l_0_uppdragets_uppgifter, 'uppdragstabell': l_0_uppdragstabell, 'uppdragsöversikt': l_0_uppdragsöversikt, 'utslaget': l_0_utslaget, 'värdet': l_0_värdet})
        t_41.append(
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='tabeller') if l_1_tabeller is missing else l_1_tabeller), 'aktivitetstabell'), l_1_aktiviteter, l_1_titel, l_1_rubrik, l_1_klass))),
        )
        return concat(t_41)
    context.exported_vars.add('aktivitetstabell')
    context.vars['aktivitetstabell'] = l_0_aktivitetstabell = Macro(environment, macro, 'aktivitetstabell', ('aktiviteter', 'titel', 'rubrik', 'klass'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett, l_1_nivå):
        t_42 = []
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        if l_1_nivå is missing:
            l_1_nivå = undefined("parameter 'nivå' was not provided", name='nivå')
        environment.budget.pay(15)
        pass
        t_42.extend((
            '<h',
            escape(environment.finalize(l_1_nivå)),
            '>',
            escape(environment.finalize(t_10(environment.getattr(l_1_ett, 'namn'), '.'))),
            '</h',
            escape(environment.finalize(l_1_nivå)),
            '>\n<p class="bedömning">',
            escape(environment.finalize(environment.call(context, (undefined(name='status') if l_0_status is missing else l_0_status), environment.getattr(l_1_ett, 'status')))),
        ))
        if environment.getattr(l_1_ett, 'bedömning'):
            environment.budget.pay(3)
            pass
            t_42.extend((
                ' ',
                escape(environment.finalize(environment.getattr(l_1_ett, 'bedömning'))),
            ))
        t_42.extend((
            '</p>\n',
            escape(environment.finalize(environment.call(context, (undefined(name='uppdragets_uppgifter') if l_0_uppdragets_uppgifter is missing else l_0_uppdragets_uppgifter), l_1_ett))),
            '\n',
            escape(environment.finalize(t_8(environment.getattr(l_1_ett, 'text'), environment.call_binop(context, '+', l_1_nivå, 1)))),
            '\n',
        ))
        return concat(t_42)
    context.exported_vars.add('uppdraget')
    context.vars['uppdraget'] = l_0_uppdraget = Macro(environment, macro, 'uppdraget', ('ett', 'nivå'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett):
        t_43 = []
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        environment.budget.pay(4)
        pass
        if (environment.getattr(l_1_ett, 'från') or environment.getattr(l_1_ett, 'år')):
            environment.budget.pay(6)
            pass
            t_43.extend((
                '<p class="måluppgift"><span class="etikett">Uppdrag från:</span><span class="tabb"/>',
                escape(environment.finalize(environment.getattr(l_1_ett, 'från'))),
            ))
            if (environment.getattr(l_1_ett, 'från') and environment.getattr(l_1_ett, 'år')):
                environment.budget.pay(2)
                pass
                t_43.append(
                    ', ',
                )
            t_43.extend((
                escape(environment.finalize(environment.getattr(l_1_ett, 'år'))),
                '</p>',
            ))
        if environment.getattr(l_1_ett, 'typ'):
            environment.budget.pay(4)
            pass
            t_43.extend((
                '<p class="måluppgift"><span class="etikett">Typ:</span><span class="tabb"/>',
                escape(environment.finalize(environment.getattr(l_1_ett, 'typ'))),
                '</p>',
            ))
        if environment.getattr(l_1_ett, 'klart'):
            environment.budget.pay(4)
            pass
            t_43.extend((
                '<p class="måluppgift"><span class="etikett">Klart:</span><span class="tabb"/>',
                escape(environment.finalize(environment.getattr(l_1_ett, 'klart'))),
                '</p>',
            ))
        return concat(t_43)
    context.exported_vars.add('uppdragets_uppgifter')
    context.vars['uppdragets_uppgifter'] = l_0_uppdragets_uppgifter = Macro(environment, macro, 'uppdragets_uppgifter', ('ett',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_nyckeltal, l_1_år, l_1_titel, l_1_rubrik, l_1_klass):
        t_44 = []
        l_1_tabeller = missing
        if l_1_nyckeltal is missing:
            l_1_nyckeltal = undefined("parameter 'nyckeltal' was not provided", name='nyckeltal')
        if l_1_år is missing:
            l_1_år = undefined("parameter 'år' was not provided", name='år')
        if l_1_titel is missing:
            l_1_titel = 'Nyckeltal'
        if l_1_rubrik is missing:
            l_1_rubrik = ''
        if l_1_klass is missing:
            l_1_klass = 'rapport'
        environment.budget.pay(3)
        pass
        l_1_tabeller = environment.get_template('nyckeltal.j2', 'byggstenar.j2').make_module(context.get_all(), True, {'klass': l_1_klass, 'nyckeltal': l_1_nyckeltal, 'rubrik': l_1_rubrik, 'tabeller': l_1_tabeller, 'titel': l_1_titel, 'år': l_1_år, 'aktiviteterna': l_0_aktiviteterna, 'aktivitetstabell': l_0_aktivitetstabell, 'anmärkningar': l_0_anmärkningar, 'avsnittet': l_0_avsnittet, 'avvikelsediagram': l_0_avvikelsediagram, 'bilden': l_0_bilden, 'delarna': l_0_delarna, 'efter_tabellen': l_0_efter_tabellen, 'efter_texten': l_0_efter_texten, 'förklaringar': l_0_förklaringar, 'indikatorernas_anmärkningar': l_0_indikatorernas_anmärkningar, 'indikatortabell': l_0_indikatortabell, 'kolumnrubriker': l_0_kolumnrubriker, 'motiveringar': l_0_motiveringar, 'målet': l_0_målet, 'målområdet': l_0_målområdet, 'målremsa': l_0_målremsa, 'måltabell': l_0_måltabell, 'måltavla': l_0_måltavla, 'måluppgifter': l_0_måluppgifter, 'målvärdet': l_0_målvärdet, 'målöversikt': l_0_målöversikt, 'nivålista': l_0_nivålista, 'nyckeltalstabell': l_0_nyckeltalstabell, 'områdets_uppgifter': l_0_områdets_uppgifter, 'raderna': l_0_raderna, 'status': l_0_status, 'tabellen': l_0_tabellen, 'tabellrubrik': l_0_tabellrubrik, 'trend': l_0_trend, 'uppdraget': l_0_uppdraget, 'uppdragets_uppgifter': l_0_uppdragets_uppgifter, 'uppdragstabell': l_0_uppdragstabell, 'uppdragsöversikt': l_0_uppdragsöversikt, 'utslaget': l_0_utslaget, 'värdet': l_0_värdet})
        t_44.append(
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='tabeller') if l_1_tabeller is missing else l_1_tabeller), 'nyckeltalstabell'), l_1_nyckeltal, l_1_år, l_1_titel, l_1_rubrik, l_1_klass))),
        )
        return concat(t_44)
    context.exported_vars.add('nyckeltalstabell')
    context.vars['nyckeltalstabell'] = l_0_nyckeltalstabell = Macro(environment, macro, 'nyckeltalstabell', ('nyckeltal', 'år', 'titel', 'rubrik', 'klass'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_uppdrag, l_1_titel, l_1_rubrik, l_1_klass):
        t_45 = []
        l_1_tabeller = missing
        if l_1_uppdrag is missing:
            l_1_uppdrag = undefined("parameter 'uppdrag' was not provided", name='uppdrag')
        if l_1_titel is missing:
            l_1_titel = undefined("parameter 'titel' was not provided", name='titel')
        if l_1_rubrik is missing:
            l_1_rubrik = ''
        if l_1_klass is missing:
            l_1_klass = 'rapport'
        environment.budget.pay(3)
        pass
        l_1_tabeller = environment.get_template('uppdrag.j2', 'byggstenar.j2').make_module(context.get_all(), True, {'klass': l_1_klass, 'rubrik': l_1_rubrik, 'tabeller': l_1_tabeller, 'titel': l_1_titel, 'uppdrag': l_1_uppdrag, 'aktiviteterna': l_0_aktiviteterna, 'aktivitetstabell': l_0_aktivitetstabell, 'anmärkningar': l_0_anmärkningar, 'avsnittet': l_0_avsnittet, 'avvikelsediagram': l_0_avvikelsediagram, 'bilden': l_0_bilden, 'delarna': l_0_delarna, 'efter_tabellen': l_0_efter_tabellen, 'efter_texten': l_0_efter_texten, 'förklaringar': l_0_förklaringar, 'indikatorernas_anmärkningar': l_0_indikatorernas_anmärkningar, 'indikatortabell': l_0_indikatortabell, 'kolumnrubriker': l_0_kolumnrubriker, 'motiveringar': l_0_motiveringar, 'målet': l_0_målet, 'målområdet': l_0_målområdet, 'målremsa': l_0_målremsa, 'måltabell': l_0_måltabell, 'måltavla': l_0_måltavla, 'måluppgifter': l_0_måluppgifter, 'målvärdet': l_0_målvärdet, 'målöversikt': l_0_målöversikt, 'nivålista': l_0_nivålista, 'nyckeltalstabell': l_0_nyckeltalstabell, 'områdets_uppgifter': l_0_områdets_uppgifter, 'raderna': l_0_raderna, 'status': l_0_status, 'tabellen': l_0_tabellen, 'tabellrubrik': l_0_tabellrubrik, 'trend': l_0_trend, 'uppdraget': l_0_uppdraget, 'uppdragets_uppgifter': l_0_uppdragets_uppgifter, 'uppdragstabell': l_0_uppdragstabell, 'uppdragsöversikt': l_0_uppdragsöversikt, 'utslaget': l_0_utslaget, 'värdet': l_0_värdet})
        t_45.append(
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='tabeller') if l_1_tabeller is missing else l_1_tabeller), 'uppdragstabell'), l_1_uppdrag, l_1_titel, l_1_rubrik, l_1_klass))),
        )
        return concat(t_45)
    context.exported_vars.add('uppdragstabell')
    context.vars['uppdragstabell'] = l_0_uppdragstabell = Macro(environment, macro, 'uppdragstabell', ('uppdrag', 'titel', 'rubrik', 'klass'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_områden, l_1_ingress, l_1_rubrik):
        t_46 = []
        if l_1_områden is missing:
            l_1_områden = undefined("parameter 'områden' was not provided", name='områden')
        if l_1_ingress is missing:
            l_1_ingress = undefined("parameter 'ingress' was not provided", name='ingress')
        if l_1_rubrik is missing:
            l_1_rubrik = 'Målen i översikt'
        environment.budget.pay(7)
        pass
        if l_1_rubrik:
            environment.budget.pay(4)
            pass
            t_46.extend((
                '<h2>',
                escape(environment.finalize(l_1_rubrik)),
                '</h2>',
            ))
        t_46.extend((
            '<p>',
            escape(environment.finalize(l_1_ingress)),
            '</p>\n',
            escape(environment.finalize(environment.call(context, (undefined(name='måltabell') if l_0_måltabell is missing else l_0_måltabell), l_1_områden, (l_1_rubrik or 'Målen i översikt')))),
            '\n',
        ))
        return concat(t_46)
    context.exported_vars.add('målöversikt')
    context.vars['målöversikt'] = l_0_målöversikt = Macro(environment, macro, 'målöversikt', ('områden', 'ingress', 'rubrik'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_områden, l_1_titel):
        t_47 = []
        l_1_namespace = resolve('namespace')
        l_1_bruk = missing
        if l_1_områden is missing:
            l_1_områden = undefined("parameter 'områden' was not provided", name='områden')
        if l_1_titel is missing:
            l_1_titel = undefined("parameter 'titel' was not provided", name='titel')
        environment.budget.pay(11)
        pass
        l_1_bruk = environment.call(context, (undefined(name='namespace') if l_1_namespace is missing else l_1_namespace), trend=False, utan=False)
        for l_2_område in environment.counted(l_1_områden, ):
            _loop_vars = {}
            environment.budget.pay(2)
            pass
            for l_3_fokus in environment.counted(environment.getattr(l_2_område, 'fokusområden'), ):
                _loop_vars = {}
                environment.budget.pay(2)
                pass
                for l_4_målet in environment.counted(environment.getattr(l_3_fokus, 'mål'), ):
                    _loop_vars = {}
                    environment.budget.pay(2)
                    pass
                    if environment.getattr(l_4_målet, 'trend'):
                        environment.budget.pay(2)
                        pass
                        if not isinstance(l_1_bruk, Namespace):
                            raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
                        l_1_bruk['trend'] = True
                    else:
                        environment.budget.pay(2)
                        pass
                        if not isinstance(l_1_bruk, Namespace):
                            raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
                        l_1_bruk['utan'] = True
                l_4_målet = missing
            l_3_fokus = missing
        l_2_område = missing
        t_47.extend((
            '<table class="rapport" title="',
            escape(environment.finalize(l_1_titel)),
            '">\n<thead><tr><th scope="col">Mål</th><th scope="col">Måluppfyllelse</th>',
        ))
        if environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'trend'):
            environment.budget.pay(2)
            pass
            t_47.append(
                '<th scope="col">Trend</th>',
            )
        t_47.append(
            '</tr></thead>\n<tbody>\n',
        )
        for l_2_område in environment.counted(l_1_områden, ):
            _loop_vars = {}
            environment.budget.pay(2)
            pass
            for l_3_fokus in environment.counted(environment.getattr(l_2_område, 'fokusområden'), ):
                _loop_vars = {}
                environment.budget.pay(2)
                pass
                for l_4_målet in environment.counted(environment.getattr(l_3_fokus, 'mål'), ):
                    _loop_vars = {}
                    environment.budget.pay(9)
                    pass
                    t_47.append(
                        '<tr><th scope="row">',
                    )
                    if environment.getattr(l_4_målet, 'beteckning'):
                        environment.budget.pay(3)
                        pass
                        t_47.extend((
                            escape(environment.finalize(environment.getattr(l_4_målet, 'beteckning'))),
                            ' ',
                        ))
                    t_47.extend((
                        escape(environment.finalize(environment.getattr(l_4_målet, 'namn'))),
                        '</th><td>',
                        escape(environment.finalize(environment.call(context, (undefined(name='status') if l_0_status is missing else l_0_status), environment.getattr(l_4_målet, 'status'), _loop_vars=_loop_vars))),
                        '</td>',
                    ))
                    if environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'trend'):
                        environment.budget.pay(4)
                        pass
                        t_47.append(
                            '<td>',
                        )
                        if environment.getattr(l_4_målet, 'trend'):
                            environment.budget.pay(2)
                            pass
                            t_47.append(
                                escape(environment.finalize(environment.call(context, (undefined(name='trend') if l_0_trend is missing else l_0_trend), environment.getattr(l_4_målet, 'trend'), _loop_vars=_loop_vars))),
                            )
                        else:
                            environment.budget.pay(2)
                            pass
                            t_47.append(
                                '–',
                            )
                        t_47.append(
                            '</td>',
                        )
                    t_47.append(
                        '</tr>\n',
                    )
                l_4_målet = missing
            l_3_fokus = missing
        l_2_område = missing
        t_47.append(
            '</tbody>\n</table>\n',
        )
        if (environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'trend') and environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'utan')):
            environment.budget.pay(2)
            pass
            t_47.append(
                '<p class="anmärkning">– Det finns ingen uppgift om trenden.</p>',
            )
        return concat(t_47)
    context.exported_vars.add('måltabell')
    context.vars['måltabell'] = l_0_måltabell = Macro(environment, macro, 'måltabell', ('områden', 'titel'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_uppdrag, l_1_titel):
        t_48 = []
        if l_1_uppdrag is missing:
            l_1_uppdrag = undefined("parameter 'uppdrag' was not provided", name='uppdrag')
        if l_1_titel is missing:
            l_1_titel = undefined("parameter 'titel' was not provided", name='titel')
        environment.budget.pay(6)
        pass
        t_48.extend((
            '<table class="rapport" title="',
            escape(environment.finalize(l_1_titel)),
            '">\n<thead><tr><th scope="col">Uppdrag</th><th scope="col">Status</th></tr></thead>\n<tbody>\n',
        ))
        for l_2_ett in environment.counted(l_1_uppdrag, ):
            _loop_vars = {}
            environment.budget.pay(6)
            pass
            t_48.extend((
                '<tr><th scope="row">',
                escape(environment.finalize(t_10(environment.getattr(l_2_ett, 'namn'), '.'))),
                '</th><td>',
                escape(environment.finalize(environment.call(context, (undefined(name='status') if l_0_status is missing else l_0_status), environment.getattr(l_2_ett, 'status'), _loop_vars=_loop_vars))),
                '</td></tr>\n',
            ))
        l_2_ett = missing
        t_48.append(
            '</tbody>\n</table>\n',
        )
        return concat(t_48)
    context.exported_vars.add('uppdragsöversikt')
    context.vars['uppdragsöversikt'] = l_0_uppdragsöversikt = Macro(environment, macro, 'uppdragsöversikt', ('uppdrag', 'titel'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=77&4=80&5=86&6=103&7=105&8=107&12=114&13=120&14=129&18=136&19=142&20=148&24=158&25=164&26=168&31=179&32=183&36=230&37=238&38=259&39=261&41=263&43=266&45=276&49=283&50=289&54=312&55=316&56=321&57=327&60=359&61=363&66=398&67=404&68=411&69=418&70=435&71=436&73=446&74=464&75=467&76=469&77=479&78=494&79=510&88=526&89=530&90=540&91=546&95=560&97=588&100=605&103=645&104=655&108=705&109=713&110=716&111=718&112=722&113=726&114=734&118=743&119=751&123=761&124=768&125=771&126=776&127=781&128=796&129=798&131=801&132=803&141=820&142=828&143=847&144=849&145=852&146=854&147=869&148=872&153=885&154=893&155=896&156=907&158=920&159=921&160=929&165=936&166=944&167=963&168=965&169=967&170=970&171=977&175=984&176=994&178=1004&179=1013&184=1020&187=1044&190=1065&191=1069&192=1079&196=1091&197=1095&198=1105&199=1121&203=1133&206=1154&207=1158&211=1181&214=1203&215=1209&216=1219&220=1241&223=1262&224=1268&225=1278&226=1289&227=1291&231=1298&232=1302&233=1321&234=1329&238=1341&241=1364&244=1385&245=1393&246=1405&247=1407&251=1414&252=1422&253=1425&254=1454&255=1457&257=1466&258=1468&259=1472&260=1476&266=1524&270=1534&271=1540&274=1547'