from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'mal.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bygg = l_0_förklaring = l_0_målområdet = l_0_ett_mål = l_0_verksamhetsanalys = missing
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
        t_3 = environment.filters['reverse']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'reverse' found.")
    try:
        t_4 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    environment.budget.pay(10)
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'mal.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'ett_mål': l_0_ett_mål, 'förklaring': l_0_förklaring, 'målområdet': l_0_målområdet, 'verksamhetsanalys': l_0_verksamhetsanalys})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro():
        t_5 = []
        l_1_skalor = resolve('skalor')
        environment.budget.pay(8)
        pass
        t_5.extend((
            '<p class="förklaring"><strong>',
            escape(environment.finalize(environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), 'rubrik'))),
            '</strong></p>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'nivålista'), environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), t_3(environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), 'nivåer')), etikett=environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), 'etikett')))),
            '\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'nivålista'), environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'trend'), environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'trend'), 'nivåer'), ton=False, etikett=environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'trend'), 'etikett')))),
            '\n',
        ))
        return concat(t_5)
    context.exported_vars.add('förklaring')
    context.vars['förklaring'] = l_0_förklaring = Macro(environment, macro, 'förklaring', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_område):
        t_6 = []
        if l_1_område is missing:
            l_1_område = undefined("parameter 'område' was not provided", name='område')
        environment.budget.pay(11)
        pass
        t_6.append(
            '<h2>Målområde',
        )
        if environment.getattr(l_1_område, 'nummer'):
            environment.budget.pay(3)
            pass
            t_6.extend((
                ' ',
                escape(environment.finalize(environment.getattr(l_1_område, 'nummer'))),
            ))
        t_6.extend((
            ' – ',
            escape(environment.finalize(environment.getattr(l_1_område, 'namn'))),
            '</h2>\n',
            escape(environment.finalize(t_4(environment.getattr(l_1_område, 'text'), 3))),
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
                t_6.extend((
                    '<h3>',
                    escape(environment.finalize(environment.getattr(l_2_fokus, 'rubrik'))),
                    '</h3>',
                ))
            t_6.extend((
                escape(environment.finalize(t_4(environment.getattr(l_2_fokus, 'text'), 4))),
                '\n',
            ))
            for l_3_målet in environment.counted(environment.getattr(l_2_fokus, 'mål'), ):
                _loop_vars = {}
                environment.budget.pay(2)
                pass
                t_6.append(
                    escape(environment.finalize(environment.call(context, (undefined(name='ett_mål') if l_0_ett_mål is missing else l_0_ett_mål), l_1_område, l_2_fokus, l_3_målet, (4 if environment.getattr(l_2_fokus, 'rubrik') else 3), _loop_vars=_loop_vars))),
                )
            l_3_målet = missing
        l_2_fokus = missing
        return concat(t_6)
    context.exported_vars.add('målområdet')
    context.vars['målområdet'] = l_0_målområdet = Macro(environment, macro, 'målområdet', ('område',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_område, l_1_fokus, l_1_målet, l_1_nivå):
        t_7 = []
        l_1_rapport = resolve('rapport')
        l_1_val = resolve('val')
        if l_1_område is missing:
            l_1_område = undefined("parameter 'område' was not provided", name='område')
        if l_1_fokus is missing:
            l_1_fokus = undefined("parameter 'fokus' was not provided", name='fokus')
        if l_1_målet is missing:
            l_1_målet = undefined("parameter 'målet' was not provided", name='målet')
        if l_1_nivå is missing:
            l_1_nivå = undefined("parameter 'nivå' was not provided", name='nivå')
        environment.budget.pay(18)
        pass
        t_7.extend((
            '<h',
            escape(environment.finalize(l_1_nivå)),
            '>Mål',
        ))
        if environment.getattr(l_1_målet, 'nummer'):
            environment.budget.pay(3)
            pass
            t_7.extend((
                ' ',
                escape(environment.finalize(environment.getattr(l_1_målet, 'nummer'))),
            ))
        t_7.extend((
            ': ',
            escape(environment.finalize(environment.getattr(l_1_målet, 'namn'))),
            '</h',
            escape(environment.finalize(l_1_nivå)),
            '>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'måluppgifter'), l_1_målet))),
            '\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'måltavla'), l_1_målet, environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'år'), namn=(not environment.getattr(l_1_målet, 'mått')), titel=environment.concatenated('Målområde ', environment.getattr(l_1_område, 'nummer'), (environment.concatenated(' / ', environment.getattr(l_1_fokus, 'rubrik'), ) if environment.getattr(l_1_fokus, 'rubrik') else ''), ' / Mål ', environment.getattr(l_1_målet, 'nummer'), )))),
            '\n',
        ))
        if environment.getattr((undefined(name='val') if l_1_val is missing else l_1_val), 'motivering'):
            environment.budget.pay(2)
            pass
            t_7.append(
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'motiveringar'), l_1_målet))),
            )
        if environment.getattr(l_1_målet, 'aktiviteter'):
            environment.budget.pay(2)
            pass
            t_7.append(
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'aktiviteterna'), environment.getattr(l_1_målet, 'aktiviteter'), environment.concatenated(environment.getattr(l_1_målet, 'namn'), ': aktiviteter', )))),
            )
        t_7.extend((
            escape(environment.finalize(t_4(environment.getattr(l_1_målet, 'kommentar'), environment.call_binop(context, '+', l_1_nivå, 1)))),
            '\n',
        ))
        return concat(t_7)
    context.exported_vars.add('ett_mål')
    context.vars['ett_mål'] = l_0_ett_mål = Macro(environment, macro, 'ett_mål', ('område', 'fokus', 'målet', 'nivå'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_t, l_1_rubrik):
        t_8 = []
        if l_1_t is missing:
            l_1_t = undefined("parameter 't' was not provided", name='t')
        if l_1_rubrik is missing:
            l_1_rubrik = undefined("parameter 'rubrik' was not provided", name='rubrik')
        environment.budget.pay(14)
        pass
        t_8.extend((
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
            t_8.append(
                '<th scope="col"',
            )
            if (environment.getattr(l_2_kolumn, 'slag') in ['tal', 'mål']):
                environment.budget.pay(2)
                pass
                t_8.append(
                    ' class="tal"',
                )
            t_8.extend((
                '>',
                escape(environment.finalize(environment.getattr(l_2_kolumn, 'rubrik'))),
                '</th>',
            ))
        l_2_kolumn = missing
        t_8.append(
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
                t_8.append(
                    '<tr',
                )
                if (environment.getattr(l_3_rad, 'slag') == 'summa'):
                    environment.budget.pay(2)
                    pass
                    t_8.append(
                        ' class="summa"',
                    )
                t_8.append(
                    '>\n',
                )
                if environment.getattr(l_3_loop, 'first'):
                    environment.budget.pay(6)
                    pass
                    t_8.extend((
                        '<th scope="rowgroup" rowspan="',
                        escape(environment.finalize(t_2((undefined(name='rader') if l_2_rader is missing else l_2_rader)))),
                        '">',
                        escape(environment.finalize(environment.getattr(l_2_grupp, 'benämning'))),
                        '</th>',
                    ))
                t_8.extend((
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
                        t_8.extend((
                            '<td class="tal">',
                            escape(environment.finalize(t_1((undefined(name='cell') if l_4_cell is missing else l_4_cell)))),
                            '</td>\n',
                        ))
                    elif (environment.getattr(l_4_kolumn, 'slag') == 'nivå'):
                        environment.budget.pay(4)
                        pass
                        t_8.append(
                            '<td>',
                        )
                        if (undefined(name='cell') if l_4_cell is missing else l_4_cell):
                            environment.budget.pay(2)
                            pass
                            t_8.append(
                                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'status'), (undefined(name='cell') if l_4_cell is missing else l_4_cell), _loop_vars=_loop_vars))),
                            )
                        t_8.append(
                            '</td>\n',
                        )
                    elif (environment.getattr(l_4_kolumn, 'slag') == 'mål'):
                        environment.budget.pay(4)
                        pass
                        t_8.append(
                            '<td class="tal">',
                        )
                        if (undefined(name='cell') if l_4_cell is missing else l_4_cell):
                            environment.budget.pay(2)
                            pass
                            t_8.append(
                                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målvärdet'), (undefined(name='cell') if l_4_cell is missing else l_4_cell), _loop_vars=_loop_vars))),
                            )
                        t_8.append(
                            '</td>\n',
                        )
                    elif (undefined(name='första') if l_3_första is missing else l_3_första):
                        environment.budget.pay(6)
                        pass
                        t_8.extend((
                            '<td rowspan="',
                            escape(environment.finalize(t_2((undefined(name='rader') if l_2_rader is missing else l_2_rader)))),
                            '">',
                            escape(environment.finalize(t_4(environment.getitem(environment.getattr(l_2_grupp, 'celler'), environment.getattr(l_4_loop, 'index0')), 0))),
                            '</td>',
                        ))
                l_4_loop = l_4_kolumn = l_4_cell = missing
                t_8.append(
                    '</tr>\n',
                )
            l_3_loop = l_3_rad = l_3_första = missing
        l_2_loop = l_2_grupp = l_2_rader = missing
        t_8.extend((
            '</tbody>\n</table>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'anmärkningar'), l_1_t))),
            '\n',
        ))
        return concat(t_8)
    context.exported_vars.add('verksamhetsanalys')
    context.vars['verksamhetsanalys'] = l_0_verksamhetsanalys = Macro(environment, macro, 'verksamhetsanalys', ('t', 'rubrik'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=35&4=40&5=43&6=49&7=51&10=58&11=62&12=78&13=80&14=83&15=85&16=96&17=99&22=112&23=124&24=144&25=146&26=149&27=155&28=162&32=169&33=175&34=181&35=183&36=186&39=209&40=212&41=217&42=220&43=234&44=246&45=249&46=252&47=255&48=259&49=267&50=282&51=297&58=315'